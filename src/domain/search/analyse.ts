/**
 * The analyser of the search: from a text to the words that can be looked for. The same code reads the pages at build and the
 * question in the browser, so that both agree on what a word is.
 */
import {stemmer} from '@orama/stemmers/french';
import {STOP_WORDS} from './stop-words';

/** One word of a text. */
export interface Token {
  /** Place in the text, in UTF-16 units, elided article left out: « l’[apprentissage] ». */
  readonly start: number;
  readonly end: number;
  /** The whole word, folded: `mistralsmall`, `gemma3:4b`, `apprentissage`. */
  readonly whole: string;
  /** What a compound is made of, folded: `gemma`, `3`, `4b`. Empty when the word is of one piece. */
  readonly parts: readonly string[];
}

/**
 * A run of letters and digits, held together by what joins the parts of a name; or a number with its no-break spaces and its
 * comma. Spaces of every other kind part words.
 */
const RUN = /(?<![\p{L}\p{N}])\d{1,3}(?:[\u00A0\u202F]\d{3})+(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+(?:(?:[-‐‑–_.:/+'’ʼ]+|(?<=\d),(?=\d))[\p{L}\p{M}\p{N}]+)*/gu;
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|entr)['’ʼ](?=[\p{L}\p{N}])/iu;
const MARKS = /\p{M}+/gu;
const LIGATURES: readonly (readonly [RegExp, string])[] = [
  [/œ/g, 'oe'],
  [/æ/g, 'ae'],
  [/ß/g, 'ss'],
];
/** Signs left out of a whole word: `fine-tuning` is `finetuning`. Those of tags and versions stay. */
const LOOSE_SIGNS = /[-‐‑–_+'’ʼ]/gu;
const JOINTS = /[-‐‑–_:/+'’ʼ]+/u;
const ONE_PIECE = /^(?:\p{L}+|\d+(?:\.\d+)*)$/u;
/** In `gemma3`, `4b`, `16go`: numbers with one letter at most, and letters. */
const PIECES = /\d+(?:\.\d+)*(?:\p{L}(?!\p{L}))?|\p{L}+/gu;

/** Small letters without accents nor ligatures. */
export function fold(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase().replace(MARKS, '');
  return LIGATURES.reduce((folded, [ligature, letters]) => folded.replace(ligature, letters), plain);
}

/** A run of text once read. The words of a language come again and again: each is read once. */
interface Run {
  /** Length of its elided article. */
  readonly elided: number;
  readonly whole: string;
  readonly parts: readonly string[];
}

const runs = new Map<string, Run>();

function readRun(text: string): Run {
  const elided = ELISION.exec(text)?.[0].length ?? 0;
  const folded = fold(text.slice(elided)).replaceAll(',', '.').replace(/\s/g, '');
  const whole = folded.replace(LOOSE_SIGNS, '');
  return {elided, whole, parts: ONE_PIECE.test(whole) && whole === folded ? [] : partsOf(folded, whole)};
}

/** The words of a text, in order, stop words included. */
export function tokens(text: string): Token[] {
  return Array.from(text.matchAll(RUN), (match) => {
    const run = runs.get(match[0]) ?? readRun(match[0]);
    runs.set(match[0], run);
    const {elided, whole, parts} = run;
    return {start: match.index + elided, end: match.index + match[0].length, whole, parts};
  });
}

function partsOf(folded: string, whole: string): readonly string[] {
  const pieces = folded.split(JOINTS).flatMap((run) => [run, ...(run.match(PIECES) ?? [])]);
  return [...new Set(pieces)].filter((part) => part !== whole && (part.length > 1 || /\d/.test(part)));
}

/** Too common, or too short, to tell one page from another. */
export function isStopWord(form: string): boolean {
  return STOP_WORDS.has(form) || (form.length === 1 && !/\d/.test(form));
}

/** Longest run of digits that is a word: years, ports and lengths of context, not counts of parameters. */
const LONGEST_NUMBER = 6;
const LONGEST_WORD = 40;
const isWord = (form: string): boolean => !isStopWord(form) && form.length <= LONGEST_WORD && !(/^\d+$/.test(form) && form.length > LONGEST_NUMBER);

/** The forms under which a word can be found: the whole, then its parts. Of `puis-je` or `aujourd’hui`, none. */
export function formsOf({whole, parts}: Token): string[] {
  const found = parts.filter(isWord);
  return isStopWord(whole) || (parts.length > 0 && found.length === 0) ? [] : [whole, ...found].filter(isWord);
}

const stems = new Map<string, string>();

/** Snowball’s French stem of a folded form; numbers and names with signs are their own. */
export function stemOf(form: string): string {
  let stem = stems.get(form);
  if (stem === undefined) {
    stem = /^[a-z]{3,}$/.test(form) ? stemmer(form) : form;
    stems.set(form, stem);
  }
  return stem;
}

/** Endings that make a noun or an adjective of a verb, and that of « ils sortent ». Snowball leaves them: affiner, affinage. */
const DERIVATIONS = ['aison', 'isat', 'alit', 'ivit', 'ent', 'iqu', 'eur', 'ell', 'iel', 'ag', 'al', 'el', 'if', 'is', 'iz', 'it', 'ur', 'e', 'i', 't'];
const SHORTEST_ROOT = 4;

const roots = new Map<string, string>();

/** What a verb and its nouns share: `affin` for affiner and affinage, `secur` for sécurité and sécuriser. */
export function rootOf(form: string): string {
  const root = roots.get(form) ?? cutEndings(stemOf(form));
  roots.set(form, root);
  return root;
}

function cutEndings(stem: string): string {
  let root = stem;
  while (/^[a-z]+$/.test(root)) {
    const ending = DERIVATIONS.find((candidate) => root.endsWith(candidate) && root.length - candidate.length >= SHORTEST_ROOT);
    if (ending === undefined) {
      break;
    }
    root = root.slice(0, -ending.length);
  }
  return root;
}
