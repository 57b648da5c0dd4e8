import type {Problem} from '../../problems';
import type {Catalogue} from '../load';

/** Every licence answers for the European Union; the schema asks for the clause. */
export function licences({licences: table}: Catalogue): Problem[] {
  return [...table.values()]
    .filter(({record}) => record.answers.european_union.answer === 'unknown')
    .map(({file, lineOf}) => ({
      file,
      line: lineOf(['answers', 'european_union', 'answer']),
      message: 'La licence ne dit pas si elle vaut dans l’Union européenne.',
      fix: 'Lisez le texte entier et répondez yes, no ou conditions, avec la clause ; une licence mondiale répond yes.',
    }));
}
