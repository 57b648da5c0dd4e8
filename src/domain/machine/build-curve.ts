import {BATCH_TOKENS, estimateMemory, isUnknown, type MemoryRequest} from '../memory';
import type {MemoryCurve} from './curve';
import {CONTEXT_STEP, LONGEST_CONTEXT, SHORTEST_CONTEXT} from './verdict';

/** What a page needs to tell whether a file fits: the cache in f16, one request, flash attention. */
export type CurveRequest = Pick<MemoryRequest, 'weights' | 'projectorBytes' | 'attention'>;

/**
 * The curve of one file, or undefined when its memory is not known.
 *
 * The memory is straight between the contexts where a window fills up, once for its tokens, once for the cells kept for it.
 *
 * @param maxContext the model’s own, in tokens; 131,072 when it is not known
 * @param exactAt a context that is not a multiple of 256 and must be exact all the same
 */
export function memoryCurve(request: CurveRequest, maxContext = LONGEST_CONTEXT, exactAt?: number): MemoryCurve | undefined {
  const bytesAt = (context: number): number | undefined => {
    const {total} = estimateMemory({...request, context, parallel: 1, kvType: 'f16', flashAttention: true});
    return isUnknown(total) ? undefined : Math.ceil(total.bytes);
  };
  const {attention} = request;
  const windows = isUnknown(attention) ? [] : attention.layers.flatMap((layer) => ('window' in layer ? [layer.window] : []));
  const bends = windows.flatMap((window) => [roundUp(window), roundUp(window + BATCH_TOKENS)]);
  const first = Math.min(SHORTEST_CONTEXT, maxContext);
  const contexts = [...new Set([first, ...bends, ...(exactAt === undefined ? [] : beside(exactAt)), ...beside(maxContext)])]
    .filter((context) => context >= first && context <= maxContext)
    .sort((a, b) => a - b);
  const points = contexts.map((context) => [context, bytesAt(context)] as const);
  return points.every((point): point is readonly [number, number] => point[1] !== undefined) ? {points: straightened(points)} : undefined;
}

function roundUp(tokens: number): number {
  return Math.ceil(tokens / CONTEXT_STEP) * CONTEXT_STEP;
}

/** A context, and the multiples of 256 around it when it is not one. */
function beside(context: number): number[] {
  const below = Math.floor(context / CONTEXT_STEP) * CONTEXT_STEP;
  return below === context ? [context] : [below, context, below + CONTEXT_STEP];
}

/** Points without those that stand on the line between their neighbours. */
function straightened(points: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const kept: (readonly [number, number])[] = [];
  points.forEach((point, index) => {
    const [before, after] = [kept.at(-1), points[index + 1]];
    if (before !== undefined && after !== undefined) {
      const slope = (after[1] - before[1]) / (after[0] - before[0]);
      if (before[1] + slope * (point[0] - before[0]) === point[1]) {
        return;
      }
    }
    kept.push(point);
  });
  return kept;
}
