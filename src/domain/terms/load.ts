/** From the texts of catalogue/termes/ to the terms of the site. Pure: plugins/terms reads the files. */
import type {Problem} from '../problems';
import {readYamlRecord} from '../yaml-record';
import {termSchema, type TermRecord} from './schema';

export interface Term {
  /** Name of the file, without its extension. */
  readonly id: string;
  readonly file: string;
  readonly record: TermRecord;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

const FILE = /^catalogue\/termes\/(?<id>[a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/;

/**
 * Read every term, in the order of the files. A file that does not fit the schema is left out and told in `problems`, as is a
 * form that two records claim.
 */
export function loadTerms(files: readonly {file: string; text: string}[]): {terms: Term[]; problems: Problem[]} {
  const problems: Problem[] = [];
  const terms = files.flatMap(({file, text}): Term[] => {
    const id = FILE.exec(file)?.groups?.id;
    if (id === undefined) {
      problems.push({
        file,
        message: 'Ce fichier de terme n’a pas un nom admis.',
        fix: 'Nommez-le catalogue/termes/<terme>.yaml : minuscules sans accent, chiffres et tirets.',
      });
      return [];
    }
    const {value, problems: found, lineOf} = readYamlRecord({file, text, schema: termSchema});
    problems.push(...found);
    return value === undefined ? [] : [{id, file, record: value, lineOf}];
  });
  return {terms, problems: [...problems, ...clashes(terms)]};
}

/** The same term twice, a form avoided twice, or a form that one record avoids and another prefers. */
function clashes(terms: readonly Term[]): Problem[] {
  const preferred = new Map<string, Term>();
  const avoided = new Map<string, Term>();
  const problems: Problem[] = [];
  for (const term of terms) {
    const key = term.record.term.toLowerCase();
    const first = preferred.get(key);
    if (first !== undefined) {
      problems.push({
        file: term.file,
        line: term.lineOf(['term']),
        message: `Le terme « ${term.record.term} » est déjà décrit dans ${first.file}.`,
        fix: 'Réunissez les deux fichiers en un.',
      });
    }
    preferred.set(key, first ?? term);
  }
  for (const term of terms) {
    term.record.avoid.forEach(({form}, index) => {
      const key = form.toLowerCase();
      const other = preferred.get(key) ?? avoided.get(key);
      if (other !== undefined) {
        problems.push({
          file: term.file,
          line: term.lineOf(['avoid', index, 'form']),
          message: `La forme « ${form} » est aussi dans ${other.file}.`,
          fix: 'Gardez-la dans un seul fichier : préférée, ou à éviter, pas les deux.',
        });
      }
      avoided.set(key, term);
    });
  }
  return problems;
}
