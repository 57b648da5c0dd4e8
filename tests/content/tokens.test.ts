/** What French costs in tokens: the corpus is large enough, and the results are those of this corpus. */
import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {COMMAND, hashCorpus, readCorpus, RESULTS} from '../../scripts/jetons/corpus';
import {TOKENIZERS} from '../../scripts/jetons/tokenizers';
import {countWords, LEAST_WORDS, PARALLEL_TEXTS, total, type TokenResults} from '../../src/domain/tokens';

describe('tokens of French and English', () => {
  const corpus = readCorpus('.');
  const words = Object.fromEntries([...corpus].map(([name, text]) => [name, countWords(text)]));
  const results = JSON.parse(readFileSync(RESULTS, 'utf8')) as TokenResults;

  test.each(['fr', 'en'] as const)('the corpus holds enough words: %s', (language) => {
    expect(total(words, language)).toBeGreaterThanOrEqual(LEAST_WORDS);
  });

  test('parallel texts are in both languages', () => {
    for (const name of PARALLEL_TEXTS) {
      expect(corpus.has(`fr/${name}`) && corpus.has(`en/${name}`), name).toBe(true);
    }
  });

  test('the README of the corpus names every text', () => {
    const readme = readFileSync('mesures/corpus/README.md', 'utf8');
    expect([...corpus.keys()].filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  test('the results are those of this corpus', () => {
    expect(results.corpus, `Le corpus a changé depuis la mesure. Refaites-la : ${COMMAND}`).toBe(hashCorpus(corpus));
    expect(results.words).toEqual(words);
    expect(results.method).toBe('measured');
  });

  test('every tokenizer has a count for every text', () => {
    expect(results.tokenizers.map(({id, package: from}) => [id, from])).toEqual(TOKENIZERS.map(({id, package: from, version}) => [id, `${from}@${version}`]));
    for (const {id, tokens} of results.tokenizers) {
      expect(Object.keys(tokens), id).toEqual([...corpus.keys()]);
      expect(Math.min(...Object.values(tokens)), id).toBeGreaterThan(0);
    }
  });
});
