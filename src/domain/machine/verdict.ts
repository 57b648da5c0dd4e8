/** Does it fit? In words, and up to what context. Small: every page that shows a verdict carries this. */
import {NARROW_NO_BREAK_SPACE} from '../typography/characters';
import type {Room} from './profile';

export const VERDICT_WORDS = {
  largely: 'tient largement',
  just: 'tient juste',
  spills: 'déborde sur le processeur',
  no: 'ne tient pas',
  unknown: 'inconnu',
} as const;

export type Verdict = keyof typeof VERDICT_WORDS;

/** Shares of the usable memory. */
export const LARGELY = 0.8;
export const JUST = 0.95;

/**
 * Where nothing can spill (a PC without a card, a small Mac), what does not fit at 95 % does not fit.
 *
 * @param bytes what the model takes
 */
export function verdictOf(bytes: number, {usable, spill}: Room): Exclude<Verdict, 'unknown'> {
  return bytes <= usable * LARGELY ? 'largely' : bytes <= usable * JUST ? 'just' : spill > usable && bytes <= spill ? 'spills' : 'no';
}

/** llama.cpp allots the cache by blocks of this many tokens. */
export const CONTEXT_STEP = 256;

/** No use is made of less, unless the model itself reads less. */
export const SHORTEST_CONTEXT = 2048;

/** Where the search ends when nobody says how long a context the model reads. */
export const LONGEST_CONTEXT = 131_072;

/**
 * The longest context, in tokens, with which the model takes at most `limit` bytes: the model’s own, or a multiple of 256.
 *
 * @param bytesAt what the model takes with that context; never less for a longer one
 * @returns undefined when not even the shortest fits
 */
export function longestContext(bytesAt: (context: number) => number, limit: number, maxContext = LONGEST_CONTEXT): number | undefined {
  if (bytesAt(maxContext) <= limit) {
    return maxContext;
  }
  let [fits, tooLong] = [SHORTEST_CONTEXT / CONTEXT_STEP, Math.ceil(maxContext / CONTEXT_STEP)];
  if (fits >= tooLong || bytesAt(fits * CONTEXT_STEP) > limit) {
    return undefined;
  }
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    if (bytesAt(middle * CONTEXT_STEP) <= limit) {
      fits = middle;
    } else {
      tooLong = middle;
    }
  }
  return fits * CONTEXT_STEP;
}

/** 131072 → « 131 072 », the same in every browser. */
export function formatTokens(tokens: number): string {
  return String(tokens).replace(/\B(?=(?:\d{3})+$)/g, NARROW_NO_BREAK_SPACE);
}
