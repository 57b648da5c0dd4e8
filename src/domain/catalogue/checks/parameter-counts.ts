import type {Problem} from '../../problems';
import type {Catalogue} from '../load';
import {isKnown} from '../schema';

/** Active parameters are given for a mixture of experts, and never exceed the total. */
export function parameterCounts({variants}: Catalogue): Problem[] {
  return [...variants.values()].flatMap(({file, lineOf, record: {parameters}}): Problem[] => {
    const {mixture_of_experts: mixture, total, active} = parameters;
    if (mixture && active === undefined) {
      return [
        {
          file,
          line: lineOf(['parameters']),
          message: 'Ce mélange d’experts ne dit pas combien de paramètres servent à chaque jeton.',
          fix: 'Ajoutez « active: » sous « parameters: », avec une valeur et sa preuve, ou « unknown: » et la raison.',
        },
      ];
    }
    if (active !== undefined && isKnown(active) && isKnown(total) && active.value > total.value) {
      return [
        {
          file,
          line: lineOf(['parameters', 'active', 'value']),
          message: `Les paramètres actifs (${active.value}) dépassent le total (${total.value}).`,
          fix: 'Vérifiez les deux nombres à la source : le total compte tous les experts.',
        },
      ];
    }
    return [];
  });
}
