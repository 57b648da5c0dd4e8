import type {Problem} from '../../problems';
import type {Catalogue} from '../load';
import {isKnown} from '../schema';

/** The context that a tag sets by default fits in the model’s maximum. */
export function contexts({variants}: Catalogue): Problem[] {
  return [...variants.values()].flatMap(({file, lineOf, record: {context, artifacts}}) =>
    artifacts.flatMap((artifact, index): Problem[] => {
      const given = artifact.default_context;
      if (given === undefined || !isKnown(context) || given <= context.value) {
        return [];
      }
      return [
        {
          file,
          line: lineOf(['artifacts', index, 'default_context']),
          message: `${artifact.tag} : le contexte par défaut (${given}) dépasse le maximum du modèle (${context.value}).`,
          fix: 'Vérifiez les deux nombres : l’un des deux n’est pas en jetons, ou vient d’un autre modèle.',
        },
      ];
    }),
  );
}
