/** Longest value, in characters, that a line may carry whole. */
const LONGEST_UNBROKEN = 17;

/**
 * A button never breaks across lines: of a long value, only the last word is the button. The words before it are its label,
 * so that a click on them opens the note too.
 */
export function splitText(value: string): readonly [start: string, end: string] {
  const cut = value.length > LONGEST_UNBROKEN ? value.lastIndexOf(' ') + 1 : 0;
  return [value.slice(0, cut), value.slice(cut)];
}
