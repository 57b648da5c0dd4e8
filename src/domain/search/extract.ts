/** Found words in their context. */
import {formsOf, tokens} from './analyse';

/** A run of text, and whether it was looked for. */
export type Segment = readonly [text: string, isFound: boolean];

/** Length of an extract, in characters: about two lines. */
const LENGTH = 180;
/** What stands before the first word found, at most. */
const LEAD = 40;

interface Place {
  readonly start: number;
  readonly end: number;
  readonly whole: string;
}

const placesOf = (text: string, matches: (form: string) => boolean): Place[] => tokens(text).filter((token) => formsOf(token).some(matches));

/** The whole text, found words told apart. */
export function markText(text: string, matches: (form: string) => boolean): Segment[] {
  return segments(text, 0, text.length, placesOf(text, matches));
}

/** The part of a text that holds the most different words found; its beginning when it holds none. Cut between words. */
export function extract(text: string, matches: (form: string) => boolean): Segment[] {
  const places = placesOf(text, matches);
  let best = {start: 0, count: 0};
  for (const [index, {start}] of places.entries()) {
    const words = new Set(places.slice(index).filter(({end}) => end <= start - LEAD + LENGTH).map(({whole}) => whole));
    if (words.size > best.count) {
      best = {start, count: words.size};
    }
  }
  const wanted = Math.max(0, Math.min(best.start - LEAD, text.length - LENGTH));
  const from = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1;
  const far = from + LENGTH >= text.length ? text.length : text.lastIndexOf(' ', from + LENGTH);
  const to = far > from ? far : Math.min(text.length, from + LENGTH);
  const inside = segments(text, from, to, places);
  return [...(from > 0 ? [['… ', false] as const] : []), ...inside, ...(to < text.length ? [['\u00A0…', false] as const] : [])];
}

function segments(text: string, from: number, to: number, places: readonly Place[]): Segment[] {
  const list: Segment[] = [];
  let last = from;
  for (const {start, end} of places.filter((place) => place.start >= from && place.end <= to)) {
    list.push([text.slice(last, start), false], [text.slice(start, end), true]);
    last = end;
  }
  return [...list, [text.slice(last, to), false] as const].filter(([run]) => run !== '');
}
