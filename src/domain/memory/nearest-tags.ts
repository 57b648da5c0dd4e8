import {distance} from 'fastest-levenshtein';

const SHOWN = 5;

/** The names most like `word`, the closest first: those of the same model (before the colon), then by spelling. */
export function nearestNames(word: string, names: Iterable<string>): string[] {
  const [model] = word.toLowerCase().split(':');
  const cost = (name: string): number => distance(word.toLowerCase(), name.toLowerCase()) - (name.split(':')[0] === model ? word.length : 0);
  return [...names].sort((a, b) => cost(a) - cost(b) || a.localeCompare(b, 'fr')).slice(0, SHOWN);
}
