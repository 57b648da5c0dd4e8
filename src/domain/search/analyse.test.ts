import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {fold, formsOf, rootOf, stemOf, tokens} from './analyse';

const forms = (text: string): string[] => tokens(text).flatMap(formsOf);

describe('fold', () => {
  it.each([
    ['Œuvre', 'oeuvre'],
    ['ÉVÉNEMENT', 'evenement'],
    ['ex æquo', 'ex aequo'],
    ['e\u0301te\u0301', 'ete'],
  ])('writes %s without accents nor ligatures', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('tokens', () => {
  it.each([
    ['l’apprentissage', ['apprentissage']],
    ["l'apprentissage", ['apprentissage']],
    ['jusqu’à l’œuvre', ['oeuvre']],
    ['aujourd’hui', []],
    ['puis-je', []],
    ['qu’est-ce que c’est', []],
    ['mot\u00A0:\u202Fphrase', ['mot', 'phrase']],
    ['fine-tuning', ['finetuning', 'fine', 'tuning']],
    ['mistral-small', ['mistralsmall', 'mistral', 'small']],
    ['gemma3:4b', ['gemma3:4b', 'gemma3', 'gemma', '3', '4b']],
    ['Llama 3.1', ['llama', '3.1']],
    ['llama3.1', ['llama3.1', 'llama', '3.1']],
    ['0,6 Go', ['0.6', 'go']],
    ['131\u202F072 jetons', ['131072', 'jetons']],
    ['3\u202F338\u202F801\u202F804 octets', ['octets']],
    ['16go', ['16go', '16', 'go']],
    ['J’ai', ['ai']],
  ])('cuts « %s »', (text, expected) => {
    expect(forms(text)).toEqual(expected);
  });

  it('gives the place of each word, elided article aside', () => {
    const text = 'Dans l’apprentissage, rien.';
    expect(tokens(text).map(({start, end}) => text.slice(start, end))).toEqual(['Dans', 'apprentissage', 'rien']);
  });

  it('reads any text, in order, with places inside it and forms without capitals nor accents', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (text) => {
        let last = 0;
        for (const token of tokens(text)) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          last = token.end;
          formsOf(token).forEach((form) => expect(form).toBe(fold(form)));
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('finds the same words whatever the accents, the capitals and the apostrophe', () => {
    const word = fc.constantFrom('apprentissage', 'éditeur', 'œuvre', 'évènement', 'mémoire', 'quantifié');
    fc.assert(
      fc.property(word, fc.constantFrom('l', 'd', 'qu', 'jusqu'), (one, article) => {
        expect(forms(`${article}’${one.toUpperCase()}`)).toEqual(forms(`${article}'${fold(one)}`));
      }),
    );
  });
});

describe('stemOf and rootOf', () => {
  it.each([
    ['modele', 'modeles'],
    ['installer', 'installez'],
    ['licence', 'licences'],
    ['telecharger', 'telechargement'],
  ])('%s and %s share a stem', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });

  it.each([
    ['affiner', 'affinage'],
    ['quantifier', 'quantification'],
    ['securite', 'securiser'],
    ['comparer', 'comparaison'],
    ['depanner', 'depannage'],
    ['sortir', 'sortent'],
  ])('%s and %s share a root', (one, other) => {
    expect(rootOf(one)).toBe(rootOf(other));
  });

  it.each(['gemma3:4b', 'q4km', '3.1'])('leaves %s alone', (name) => {
    expect([stemOf(name), rootOf(name)]).toEqual([name, name]);
  });
});
