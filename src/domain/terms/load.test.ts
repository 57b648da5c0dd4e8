import {describe, expect, it} from 'vitest';
import {loadTerms} from './load';

const text = (over: Record<string, string> = {}): string =>
  Object.entries({
    term: 'jeton', official: 'null', usual: '[]', english: 'token', definition: 'Morceau de texte que le modèle lit.', avoid: '[]',
    source: '{title: Usage, url: null, read_on: null}', first_mention: 'jeton', ...over,
  })
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
const file = (id: string, over?: Record<string, string>) => ({file: `catalogue/termes/${id}.yaml`, text: text(over)});
const told = (...files: {file: string; text: string}[]): string[] => loadTerms(files).problems.map(({line, message}) => `${line ?? '?'} ${message}`);

describe('loadTerms', () => {
  it('gives the terms by the name of their file', () => {
    expect(loadTerms([file('jeton')])).toMatchObject({terms: [{id: 'jeton', record: {term: 'jeton'}}], problems: []});
  });

  it('tells every mistake at once', () => {
    expect(told(file('Jeton'), file('a', {definiton: 'x'}), file('b', {term: 'lot', definition: 'Trop court'}))).toEqual([
      '? Ce fichier de terme n’a pas un nom admis.',
      '9 La clé « definiton » n’existe pas.',
      '5 « definition » est trop court ou trop petit.',
      '5 « definition » : la définition n’est pas une phrase',
    ]);
  });

  it('tells a term twice, and a form both avoided and preferred', () => {
    expect(
      told(file('a'), file('b'), file('c', {term: 'lot', avoid: '[{form: Jeton, reason: "Non."}]'}), file('d', {term: 'poids', avoid: '[{form: jeton, reason: "Non."}]'})),
    ).toEqual([
      '1 Le terme « jeton » est déjà décrit dans catalogue/termes/a.yaml.',
      '6 La forme « Jeton » est aussi dans catalogue/termes/a.yaml.',
      '6 La forme « jeton » est aussi dans catalogue/termes/a.yaml.',
    ]);
  });
});
