import {describe, expect, it} from 'vitest';
import {frenchTextsOf} from './record-texts';
import {checkSpelling, type Spelling} from './spelling';

const RIGHT = new Set(['la', 'fiche', 'le', 'dit', 'nomme', 'un', 'jeton']);
const spelling: Spelling = {
  dictionary: {has: (word) => RIGHT.has(word), hasReformed: () => false, suggest: () => []},
  names: new Set(),
  words: new Set(),
};
const LINES: Readonly<Record<string, number>> = {summary: 2, 'context.unknown': 4, 'avoid.0.reason': 7, 'context.evidence.0.quote': 5};
const wrong = (record: unknown): [number | undefined, string][] =>
  checkSpelling({file: 'a.yaml'}, frenchTextsOf(record, (path) => LINES[path.join('.')] ?? 1), spelling).problems.map(({line, message}) => [line, message]);

describe('French texts of records', () => {
  it('are spelt, wherever they stand, at their line', () => {
    expect(wrong({summary: 'La fishe le dit', context: {unknown: 'La fiche nome'}, avoid: [{form: 'tokin', reason: 'Un jetton'}]})).toEqual([
      [2, 'Le mot « fishe » n’est pas dans le dictionnaire.'],
      [4, 'Le mot « nome » n’est pas dans le dictionnaire.'],
      [7, 'Le mot « jetton » n’est pas dans le dictionnaire.'],
    ]);
  });

  it('leave out quotations, names, code and foreign words', () => {
    expect(
      wrong({
        name: 'Gemma',
        context: {evidence: [{quote: 'Total input context'}]},
        summary: 'La fiche nomme `openrail-m`, « Use Policy », https://exemple.fr/licence et <span lang="en">token</span>',
      }),
    ).toEqual([[2, 'Le mot « et » n’est pas dans le dictionnaire.']]);
  });
});
