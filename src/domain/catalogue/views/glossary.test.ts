import {describe, expect, it} from 'vitest';
import {formatDate} from '../../format';
import type {TermRecord} from '../../terms/schema';
import {glossaryView, type GlossaryTermView} from './glossary';

const viewOf = (fields: Partial<TermRecord> & Pick<TermRecord, 'source'>): GlossaryTermView | undefined =>
  glossaryView([
    {
      id: 'jeton',
      file: 'catalogue/termes/jeton.yaml',
      lineOf: () => 1,
      record: {term: 'jeton', official: null, usual: [], english: 'token', definition: 'Morceau de texte que le modèle lit.', avoid: [], first_mention: 'jeton', ...fields},
    },
  ])[0];
const sourceOf = (source: TermRecord['source']): unknown => viewOf({source})?.source;

describe('glossaryView', () => {
  it('shows the sentence read, the day, and the copy it was read in', () => {
    const via = {title: 'une copie', url: 'https://example.org/'};
    expect(sourceOf({title: 'JO', url: null, read_on: '2026-11-23', quote: "Suite de caractères d'un texte, dite « text token ».", via})).toEqual({
      title: 'JO',
      readOn: formatDate('2026-11-23'),
      quote: 'Suite de caractères d’un texte, dite “text token”.',
      via,
    });
  });

  it('tells why a source was not read again', () => {
    expect(sourceOf({title: 'Usage du site', url: null, read_on: null, unread_reason: 'Aucun document ne la fixe.'})).toEqual({
      title: 'Usage du site',
      unread: 'Aucun document ne la fixe.',
    });
  });

  it('names the publication of the official term once', () => {
    const source: TermRecord['source'] = {title: 'JO', url: null, read_on: '2026-11-23', quote: 'jeton textuel'};
    expect(viewOf({source, official: {term: 'jeton textuel', source: 'JO', date: '2024-09-06'}})?.official).toBe('jeton textuel');
    expect(viewOf({source, official: {term: 'jeton textuel', source: 'FranceTerme', date: '2024-09-06'}})?.official).toBe('jeton textuel, FranceTerme');
  });

  it('gives one reason once', () => {
    const source: TermRecord['source'] = {title: 'JO', url: null, read_on: '2026-11-23', quote: 'jeton textuel'};
    const avoid = [
      {form: 'tokénisation', reason: 'Écrivez « découpage ».'},
      {form: 'token', reason: 'Le site écrit « jeton ».'},
      {form: 'tokenisation', reason: 'Écrivez « découpage ».'},
    ];
    expect(viewOf({source, avoid})?.avoid.map(({forms}) => forms)).toEqual([['tokénisation', 'tokenisation'], ['token']]);
  });
});
