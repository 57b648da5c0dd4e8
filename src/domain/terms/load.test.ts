import {describe, expect, it} from 'vitest';
import {loadTerms} from './load';

const text = (over: Record<string, string> = {}): string =>
  Object.entries({
    term: 'jeton', official: 'null', usual: '[]', english: 'token', definition: 'Morceau de texte que le modèle lit.', avoid: '[]',
    source: '{title: Usage, url: null, read_on: null, unread_reason: "Usage du site."}', first_mention: 'jeton', ...over,
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

  it('a source is read, with its sentence, or not read, with the reason', () => {
    const source = (rest: string): string[] => told(file('a', {source: `{title: Usage, url: null, ${rest}}`}));
    const via = 'via: {title: Copie, url: "https://example.org/"}';
    expect(source('read_on: 2026-11-23, quote: "Un jeton."')).toEqual([]);
    expect(source(`read_on: 2026-11, quote: "Un jeton.", ${via}`)).toEqual([]);
    expect(source('read_on: null')).toEqual(['7 « source.unread_reason » manque.']);
    expect(source('read_on: 2026-11-23')).toEqual(['7 « source.quote » manque.']);
    expect(source('read_on: 2026-11-23, quote: "Un jeton.", unread_reason: "Page fermée."')).toEqual(['7 « source.unread_reason » : la source est relue']);
    expect(source(`read_on: null, unread_reason: "Page fermée.", quote: "Un jeton.", ${via}`)).toEqual([
      '7 « source.quote » : la source n’est pas relue',
      '7 « source.via » : la source n’est pas relue',
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
