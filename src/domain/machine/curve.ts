/**
 * Memory of a model by context, in a few numbers that a page carries beside each tag:
 * « 8123456789 2048 4608+83886080 131072+6979321856 » reads « 8,123,456,789 bytes for 2,048 tokens, 83,886,080 more for 4,608,
 * 6,979,321,856 more for 131,072 ». Between two of these contexts it is a straight line. The last one is the model’s own.
 */

export interface MemoryCurve {
  /** In tokens, ascending; each with its bytes. */
  readonly points: readonly (readonly [context: number, bytes: number])[];
}

export function writeCurve({points}: MemoryCurve): string {
  const [first, ...others] = points;
  if (first === undefined) {
    throw new RangeError('A curve needs a point.');
  }
  return [first[1], first[0], ...others.map(([context, bytes]) => `${context}+${bytes - first[1]}`)].join(' ');
}

/** @param text as writeCurve gives it */
export function readCurve(text: string): MemoryCurve {
  const [base = '', first = '', ...others] = text.split(' ');
  return {
    points: [
      [Number(first), Number(base)],
      ...others.map((point) => {
        const [context = '', more = ''] = point.split('+');
        return [Number(context), Number(base) + Number(more)] as const;
      }),
    ],
  };
}

/** Bytes with that context, in tokens; beyond the ends, those of the end. Exact on multiples of 256 and on the points. */
export function bytesOnCurve({points}: MemoryCurve, context: number): number {
  let before = points[0] ?? [0, Infinity];
  for (const point of points) {
    if (context <= point[0]) {
      const width = point[0] - before[0];
      return width === 0 ? point[1] : before[1] + ((context - before[0]) / width) * (point[1] - before[1]);
    }
    before = point;
  }
  return before[1];
}

/** The last context of the curve. */
export function longestOf({points}: MemoryCurve): number {
  return points.at(-1)?.[0] ?? 0;
}
