import type {Problem} from '../../problems';
import {nearest} from '../../problems/nearest';
import type {Catalogue} from '../load';
import {isKnown} from '../schema';

/** A measure bears on a tag of the variant it names, within the model’s context, and was made already. */
export function measures({measures: table, variants}: Catalogue, today: string): Problem[] {
  return [...table.values()].flatMap(({file, lineOf, record}): Problem[] => {
    const told = (key: string, message: string, fix: string): Problem => ({file, line: lineOf([key]), message, fix});
    const problems: Problem[] = [];
    const variant = variants.get(record.variant)?.record;
    const tags = variant?.artifacts.flatMap(({tag, aliases = []}) => [tag, ...aliases]) ?? [];
    if (variant !== undefined && !tags.includes(record.tag)) {
      problems.push(
        told(
          'tag',
          `L’étiquette « ${record.tag} » n’est pas décrite dans la fiche de ${variant.name}.`,
          `Écrivez « ${nearest(record.tag, tags) ?? tags[0] ?? 'l’étiquette d’une autre variante'} », ou ajoutez l’étiquette à la fiche.`,
        ),
      );
    }
    if (variant !== undefined && isKnown(variant.context) && record.context > variant.context.value) {
      problems.push(
        told(
          'context',
          `Le contexte de la mesure (${record.context}) dépasse le maximum du modèle (${variant.context.value}).`,
          'Recopiez la colonne CONTEXT de « ollama ps ».',
        ),
      );
    }
    if (record.measured_on > today) {
      problems.push(told('measured_on', `La mesure du ${record.measured_on} est dans le futur.`, 'Écrivez le jour où la commande a été lancée.'));
    }
    return problems;
  });
}
