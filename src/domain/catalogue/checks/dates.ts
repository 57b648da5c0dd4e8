import type {Problem} from '../../problems';
import {allEntries, evidencesOf} from '../evidence';
import type {Catalogue} from '../load';

/** Nothing was read or published after today, and nothing is newer than the day it was read. */
export function dates(catalogue: Catalogue, today: string): Problem[] {
  const problems: Problem[] = [];
  for (const entry of allEntries(catalogue)) {
    for (const {path, evidence} of evidencesOf(entry)) {
      const told = (key: 'read_on' | 'as_of', message: string, fix: string): void => {
        problems.push({file: entry.file, line: entry.lineOf([...path, key]), message, fix});
      };
      if (evidence.read_on > today) {
        told('read_on', `La date de lecture ${evidence.read_on} est dans le futur.`, 'Écrivez le jour où la phrase a été lue.');
      } else if (evidence.as_of !== 'unknown' && evidence.as_of > evidence.read_on) {
        told(
          'as_of',
          `La version lue (${evidence.as_of}) est plus récente que le jour de la lecture (${evidence.read_on}).`,
          'Vérifiez les deux dates : « as_of » est l’âge du document, « read_on » le jour où il a été lu.',
        );
      }
    }
  }
  for (const {file, lineOf, record} of catalogue.variants.values()) {
    if ('value' in record.released && record.released.value > today) {
      problems.push({
        file,
        line: lineOf(['released', 'value']),
        message: `La date de sortie ${record.released.value} est dans le futur.`,
        fix: 'Un modèle n’entre au catalogue qu’une fois publié : vérifiez l’année.',
      });
    }
  }
  return problems;
}
