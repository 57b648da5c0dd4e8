import {describe, expect, it} from 'vitest';
import {formatDate} from '../../format';
import type {TermRecord} from '../../terms/schema';
import {glossaryView} from './glossary';

const sourceOf = (source: TermRecord['source']): unknown =>
  glossaryView([
    {
      id: 'jeton',
      file: 'catalogue/termes/jeton.yaml',
      lineOf: () => 1,
      record: {term: 'jeton', official: null, usual: [], english: 'token', definition: 'Morceau de texte que le modèle lit.', avoid: [], first_mention: 'jeton', source},
    },
  ])[0]?.source;

describe('glossaryView', () => {
  it('shows the sentence read, the day, and the copy it was read in', () => {
    const via = {title: 'une copie', url: 'https://example.org/'};
    expect(sourceOf({title: 'JO', url: null, read_on: '2026-11-23', quote: "Suite de caractères d'un texte.", via})).toEqual({
      title: 'JO',
      readOn: formatDate('2026-11-23'),
      quote: 'Suite de caractères d’un texte.',
      via,
    });
  });

  it('tells why a source was not read again', () => {
    expect(sourceOf({title: 'Usage du site', url: null, read_on: null, unread_reason: 'Aucun document ne la fixe.'})).toEqual({
      title: 'Usage du site',
      unread: 'Aucun document ne la fixe.',
    });
  });
});
