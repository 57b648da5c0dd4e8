import {describe, expect, it} from 'vitest';
import {countWords, pricesOf, total} from '.';

describe('countWords', () => {
  it('counts what stands between white spaces, no-break ones included', () => {
    expect(countWords('L’homme est né libre\u202F: il a 2\u00A0mains.\n')).toBe(8);
  });

  it('counts no punctuation that stands alone', () => {
    expect(countWords('« Oui » — dit-il !')).toBe(2);
    expect(countWords(' \n')).toBe(0);
  });
});

describe('pricesOf', () => {
  const words = {'fr/technique.txt': 100, 'fr/autre.txt': 100, 'en/technique.txt': 80, 'en/novel.txt': 120};
  const dear = {id: 'a', name: 'A', package: 'a@1', tokens: {'fr/technique.txt': 200, 'fr/autre.txt': 100, 'en/technique.txt': 100, 'en/novel.txt': 140}};
  const cheap = {id: 'b', name: 'B', package: 'b@1', tokens: {...dear.tokens, 'fr/technique.txt': 120}};

  it('compares languages on the texts that both hold, and counts per 1,000 words on all', () => {
    const [first, second] = pricesOf({method: 'measured', measured_on: '2026-01-01', command: '', corpus: '', words, tokenizers: [dear, cheap]});
    expect(first).toMatchObject({id: 'b', ratio: 1.2, french: 1100, english: 1200});
    expect(second).toMatchObject({id: 'a', ratio: 2, french: 1500});
  });

  it('sums one language only', () => {
    expect(total(words, 'en')).toBe(200);
    expect(total(words, 'fr', ['autre.txt'])).toBe(100);
  });
});
