import {describe, expect, it} from 'vitest';
import {catalogueOf, entryOf, PLACES, type Edit} from '../../../tests/support/catalogue';
import {FIELD_KEYS, knownText, readField, readSizeField} from './fields';

/** What a field of « Essai 2 4B » reads, after edits of its record. */
function text(key: string, ...edits: Edit[]): string | undefined {
  const catalogue = catalogueOf({[PLACES.vision]: edits});
  const reading = readField(catalogue, entryOf(catalogue.variants, 'essai-2-4b'), key);
  return reading === undefined ? undefined : knownText(reading);
}

describe('fields of a variant', () => {
  it.each([
    ['sortie', '1er\u00A0mars 2025'],
    ['parametres', '4\u00A0milliards'],
    ['contexte', '131\u202F072\u00A0jetons'],
    ['lit', 'texte et image'],
    ['produit', 'texte'],
    ['langues', 'français et anglais'],
    ['francais', 'annoncé par l’éditeur'],
    ['outils', 'oui'],
    ['outils-ollama', 'non'],
    ['raisonnement', 'au choix'],
    ['raisonnement-ollama', 'oui'],
    ['licence', 'Licence bornée'],
  ])('%s reads %j', (key, expected) => {
    expect(FIELD_KEYS).toContain(key);
    expect(text(key)).toBe(expected);
  });

  it('tells how many languages, and those that are named', () => {
    expect(text('langues', ['{named: [fr, en]}', '{named: [], count: 140}'])).toBe('140\u00A0langues');
    expect(text('langues', ['{named: [fr, en]}', '{named: [fr], count: 140}'])).toBe('140\u00A0langues, dont français');
  });

  it('does not hold an optional fact that the record leaves out, nor a key that does not exist', () => {
    const catalogue = catalogueOf();
    const variant = entryOf(catalogue.variants, 'essai-2-4b');
    expect(['parametres-actifs', 'connaissances', 'couleur'].map((key) => readField(catalogue, variant, key))).toEqual([undefined, undefined, undefined]);
    const mixture = readField(catalogue, entryOf(catalogue.variants, 'essai-1-7b'), 'parametres-actifs');
    expect(mixture === undefined ? undefined : knownText(mixture)).toBe('1\u00A0milliard');
  });

  it('has no text when the fact is unknown', () => {
    expect(text('contexte', ['context:\n  value: 131072\n  evidence: [', 'context:\n  unknown: Non publié. # ['])).toBeUndefined();
  });

  it('leads to the fact in the file', () => {
    const catalogue = catalogueOf();
    const variant = entryOf(catalogue.variants, 'essai-1-7b');
    for (const key of FIELD_KEYS.filter((candidate) => !['taille', 'connaissances'].includes(candidate))) {
      const reading = readField(catalogue, variant, key);
      const found = reading?.path.reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], variant.record);
      expect(found, key).toBe(reading?.fact);
    }
  });
});

describe('the size of an artifact', () => {
  it('names its tag', () => {
    const reading = readSizeField(entryOf(catalogueOf().variants, 'essai-2-4b'), 1);
    expect(reading).toMatchObject({label: 'Taille de essai2:4b-q8_0', path: ['artifacts', 1, 'size']});
    expect(reading === undefined ? undefined : knownText(reading)).toBe('4,4\u00A0Go');
  });

  it('does not exist past the last artifact', () => {
    expect(readSizeField(entryOf(catalogueOf().variants, 'essai-2-4b'), 2)).toBeUndefined();
  });
});
