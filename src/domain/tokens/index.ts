/** What a text costs in tokens: words of a text, and the results that `npm run mesurer:jetons` leaves. */

/** Folder of a language in the corpus. */
export type Language = 'fr' | 'en';

/** Texts that the corpus holds in both languages, under the same file name. */
export const PARALLEL_TEXTS = ['declaration-universelle.txt', 'technique.txt'] as const;

/** Words that each language of the corpus holds at least. */
export const LEAST_WORDS = 20_000;

export interface TokenizerResult {
  readonly id: string;
  /** As its package names it. */
  readonly name: string;
  /** Package and exact version. */
  readonly package: string;
  /** Tokens of each text, without tokens of start and end, by path in the corpus: `fr/technique.txt`. */
  readonly tokens: Readonly<Record<string, number>>;
}

export interface TokenResults {
  readonly method: string;
  /** Day of the measure, ISO. */
  readonly measured_on: string;
  readonly command: string;
  /** SHA-256 of the corpus that was measured. */
  readonly corpus: string;
  /** Words of each text, by path in the corpus. */
  readonly words: Readonly<Record<string, number>>;
  readonly tokenizers: readonly TokenizerResult[];
}

export interface TokenPrice {
  readonly id: string;
  readonly name: string;
  readonly package: string;
  /** Tokens for 1,000 words of the whole corpus of a language. */
  readonly french: number;
  readonly english: number;
  /** Tokens of the French version of the parallel texts, over those of the English version. */
  readonly ratio: number;
}

/**
 * Words of a text: what stands between two white spaces, if it has a letter or a digit. « l’homme » is one word, « : » none.
 */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
}

/** Sum of the counts of one language; all its texts, or those named. */
export function total(counts: Readonly<Record<string, number>>, language: Language, names?: readonly string[]): number {
  return Object.entries(counts)
    .filter(([path]) => path.startsWith(`${language}/`) && (names === undefined || names.includes(path.slice(language.length + 1))))
    .reduce((sum, [, count]) => sum + count, 0);
}

/** Prices of every tokenizer, the lowest ratio first. */
export function pricesOf({words, tokenizers}: TokenResults): TokenPrice[] {
  const perThousand = (tokens: TokenizerResult['tokens'], language: Language) => (1000 * total(tokens, language)) / total(words, language);
  return tokenizers
    .map(({id, name, package: from, tokens}) => ({
      id,
      name,
      package: from,
      french: perThousand(tokens, 'fr'),
      english: perThousand(tokens, 'en'),
      ratio: total(tokens, 'fr', PARALLEL_TEXTS) / total(tokens, 'en', PARALLEL_TEXTS),
    }))
    .sort((a, b) => a.ratio - b.ratio);
}
