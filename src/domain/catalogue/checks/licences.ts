import type {Problem} from '../../problems';
import type {Catalogue} from '../load';

/** Every licence answers for the European Union, with the clause. */
export function licences({licences: table}: Catalogue): Problem[] {
  return [...table.values()].flatMap(({file, lineOf, record}): Problem[] => {
    const answer = record.answers.european_union;
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
