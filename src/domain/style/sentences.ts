/** Sentences of a page: their length, and two measures of how hard it reads. */
import type {Problem} from '../problems';
import {OPAQUE} from '../typography';
import type {Page, ProseBlock} from './prose';

/** Beyond this, nobody reads a sentence in one breath: it fails. */
export const LONGEST_SENTENCE = 45;
/** The charter’s limit: told in the report, never failed. */
export const LONG_SENTENCE = 30;

export interface Sentence {
  readonly text: string;
  readonly line: number;
  /** Words, one for a number with its thousands, one for a piece of code. */
  readonly words: number;
}

const ABBREVIATION = /(?:^|[\s(])(?:M|MM|Mme|Mmes|Dr|Pr|St|p|pp|ex|art|cf|fig|vol|chap|éd|env|max|min|av|apr|n°|c\.-à-d|J\.-C)\.$/iu;
const END = /[.!?…]+(?:\s?[»”)])?(?=\s)/gu;

/** Cut a text at its full stops; those of abbreviations and numbers do not count. */
export function splitSentences(text: string): {text: string; offset: number}[] {
  const sentences: {text: string; offset: number}[] = [];
  let start = 0;
  const push = (end: number): void => {
    const piece = text.slice(start, end);
    if (piece.trim() !== '') {
      sentences.push({text: piece.trim(), offset: start + (piece.length - piece.trimStart().length)});
    }
    start = end;
  };
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    const before = text.slice(start, match.index + 1);
    const after = text.slice(end).trimStart();
    if (!ABBREVIATION.test(before) && !/^\p{Ll}/u.test(after)) {
      push(end);
    }
  }
  push(text.length);
  return sentences;
}

export function countWords(text: string): number {
  return text
    .replace(/(?<=\d)[ \u202F](?=\d{3}(?!\d))/g, '')
    .split(/\s+/)
    .filter((word) => new RegExp(`[\\p{L}\\p{N}${OPAQUE}]`, 'u').test(word)).length;
}

/** Sections that list sources are links one after the other, not sentences. */
const LISTS_OF_LINKS = /^(?:Sources|Références|Pour continuer)$/;

/** Sentences of paragraphs and lists; titles, cells of tables and lists of sources have none. */
export function sentencesOf(prose: readonly ProseBlock[]): Sentence[] {
  return prose
    .filter(({kind, section}) => kind === 'text' && !LISTS_OF_LINKS.test(section))
    .flatMap((block) =>
      splitSentences(block.words).map(({text, offset}) => ({text, line: block.lineAt(offset), words: countWords(text)})),
    );
}

/** Sentences of more than 45 words. */
export function checkSentences(page: Page, prose: readonly ProseBlock[]): Problem[] {
  return sentencesOf(prose)
    .filter(({words}) => words > LONGEST_SENTENCE)
    .map(({text, line, words}) => ({
      file: page.file,
      line,
      message: `Une phrase compte ${words} mots : « ${text.replaceAll(OPAQUE, '…').slice(0, 60).trim()}… »`,
      fix: `Coupez-la en deux ou trois : ${LONGEST_SENTENCE} mots au plus, 18 en moyenne.`,
    }));
}

export interface Readability {
  readonly sentences: number;
  readonly words: number;
  /** Mean length of a sentence, in words. */
  readonly mean: number;
  /** How many sentences have more than 30 words, and the first line of each. */
  readonly long: readonly Sentence[];
  /**
   * Kandel and Moles (1958), the French Flesch: 207 − 1.015 × words per sentence − 73.6 × syllables per word. The higher, the
   * easier; about 60 is plain. Compare pages of this site with each other: syllables are counted by rule.
   */
  readonly kandelMoles: number;
  /** Björnsson’s LIX: words per sentence + percentage of words of more than six letters. Below 40 is easy, above 55 hard. */
  readonly lix: number;
}

/** Undefined when the page has no sentence. */
export function readability(prose: readonly ProseBlock[]): Readability | undefined {
  const sentences = sentencesOf(prose);
  const spoken = sentences.flatMap(({text}) => text.match(/\p{L}+(?:[’'-]\p{L}+)*/gu) ?? []);
  const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  if (sentences.length === 0 || spoken.length === 0) {
    return undefined;
  }
  const mean = words / sentences.length;
  const syllables = spoken.reduce((sum, word) => sum + countSyllables(word), 0) / spoken.length;
  const long = spoken.filter((word) => word.length > 6).length / spoken.length;
  return {
    sentences: sentences.length,
    words,
    mean,
    long: sentences.filter((sentence) => sentence.words > LONG_SENTENCE),
    kandelMoles: 207 - 1.015 * mean - 73.6 * syllables,
    lix: mean + 100 * long,
  };
}

/** Groups of vowels, a final mute e left out. Elided words (« l’eau ») count with the next one. */
export function countSyllables(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/qu(?=[aeiouyéèêàâîôœ’'])|gu(?=[eiéèê])/g, 'q')
    .replace(/(?<=[^aeiouyàâéèêëîïôöùûüœæ])es?$/, '');
  return Math.max(1, plain.match(/[aeiouyàâéèêëîïôöùûüœæ]+/g)?.length ?? 1);
}
