import type {Problem} from '../../problems';
import type {Catalogue} from '../load';
import {isKnown} from '../schema';

/** Every variant says its licence, and every licence that is used answers for the European Union. */
export function licences({variants, licences: table}: Catalogue): Problem[] {
  const used = new Set<string>();
  for (const {record} of variants.values()) {
    if (isKnown(record.licence)) {
      used.add(record.licence.value);
    }
  }
  return [...table.values()].flatMap(({id, file, lineOf, record}): Problem[] => {
    const answer = record.answers.european_union;
    if (!used.has(id)) {
      return [
        {
          file,
          message: 'Aucune variante n’est sous cette licence.',
          fix: 'Retirez le fichier, ou nommez cette licence dans la variante concernée.',
        },
      ];
    }
    if (answer.answer === 'unknown') {
      return [
        {
          file,
          line: lineOf(['answers', 'european_union', 'answer']),
          message: 'La licence ne dit pas si elle vaut dans l’Union européenne.',
          fix: 'Lisez le texte entier et répondez yes, no ou conditions, avec la clause ; une licence mondiale répond yes.',
        },
      ];
    }
    if (answer.clauses.length === 0) {
      return [
        {
          file,
          line: lineOf(['answers', 'european_union']),
          message: 'La réponse pour l’Union européenne ne cite aucune clause.',
          fix: 'Citez sous « clauses: » la phrase qui donne, refuse ou limite les droits.',
        },
      ];
    }
    return [];
  });
}
