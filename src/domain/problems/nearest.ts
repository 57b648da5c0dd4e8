import {distance} from 'fastest-levenshtein';

/** The candidate that looks most like `word`, or undefined when none is close enough to be what was meant. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: {candidate: string; cost: number} | undefined;
  for (const candidate of candidates) {
    const cost = distance(word.toLowerCase(), candidate.toLowerCase());
    if (best === undefined || cost < best.cost) {
      best = {candidate, cost};
    }
  }
  const tolerance = Math.max(2, Math.ceil(word.length / 3));
  return best !== undefined && best.cost <= tolerance ? best.candidate : undefined;
}
