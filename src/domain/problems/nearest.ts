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

/** Up to `count` candidates that look like `word`, the nearest first: what to offer to who mistyped a name. */
export function nearestOnes(word: string, candidates: Iterable<string>, count = 3): string[] {
  const wanted = word.toLowerCase();
  const tolerance = Math.max(2, Math.ceil(word.length / 2));
  return [...candidates]
    .map((candidate) => {
      const name = candidate.toLowerCase();
      // A name typed in part is near the whole one.
      return {candidate, cost: wanted.length > 2 && name.includes(wanted) ? 0 : distance(wanted, name)};
    })
    .filter(({cost}) => cost <= tolerance)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, count)
    .map(({candidate}) => candidate);
}
