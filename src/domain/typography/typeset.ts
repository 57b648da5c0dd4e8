import {OPAQUE} from './characters';
import {splitProtected} from './protected';
import type {Piece} from './protected';
import {runRules, signRules} from './rules';
import type {TypographyRule} from './rules';

/** One part of a paragraph: its text, or null for what no rule may read (code, a component, an image). */
export type Segment = string | null;

const applyAll = (rules: readonly TypographyRule[], run: string): string => rules.reduce((text, {apply}) => apply(text), run);

/**
 * French typography over a paragraph cut in segments, as a Markdown tree holds it: rules see what stands on both sides of a cut.
 * A line break inside a segment counts as a space, as HTML reads it, and stays a line break where no rule needs more.
 *
 * @returns as many segments, in the same order; null stays null. Setting a result again changes nothing.
 */
export function typesetSegments(segments: readonly Segment[]): Segment[] {
  const parts = segments.map((segment) => (segment === null ? null : splitProtected(segment).map(setSigns)));
  const run = parts.map((pieces) => (pieces === null ? OPAQUE : pieces.map(textInRun).join(''))).join('');
  const set = applyAll(runRules, run.replaceAll('\n', ' '));
  let position = 0;
  const take = (source: string): string => {
    const start = position;
    position += source.length;
    return set.slice(start, position);
  };
  return parts.map((pieces) => {
    if (pieces === null) {
      take(OPAQUE);
      return null;
    }
    return pieces
      .map((piece) => {
        const taken = take(textInRun(piece));
        return piece.fixed ? piece.text : restoreLineBreaks(piece.text, taken);
      })
      .join('');
  });
}

/**
 * French typography of one text, line by line.
 *
 * @param text plain text, without markup.
 * @returns the same words and digits, with French spaces and signs.
 */
export function typeset(text: string): string {
  const known = set.get(text);
  if (known !== undefined) {
    return known;
  }
  const done = text
    .split('\n')
    .map((line) => typesetSegments([line]).join(''))
    .join('\n');
  set.set(text, done);
  return done;
}

/** The same names, notes and quotes stand on many pages: each is set once. */
const set = new Map<string, string>();

const setSigns = (piece: Piece): Piece => (piece.fixed ? piece : {...piece, text: applyAll(signRules, piece.text)});

const textInRun = (piece: Piece): string => (piece.fixed ? OPAQUE : piece.text);

function restoreLineBreaks(source: string, set: string): string {
  return set.replaceAll(' ', (space, offset: number) => (source[offset] === '\n' ? '\n' : space));
}
