/** One block of Q4_0, as llama.cpp writes it (`quantize_row_q4_0_ref` of ggml/src/ggml-quants.c). */

export interface QuantizedBlock {
  /** What one level is worth. */
  readonly scale: number;
  /** From 0 to 15, one for each weight. */
  readonly integers: readonly number[];
  /** The weights as the model reads them back: (integer − 8) × scale. */
  readonly restored: readonly number[];
}

/**
 * The weight of largest magnitude, with its sign, falls on level 0; the others on the nearest of the sixteen levels.
 * The scale is kept exact here, where the file rounds it to sixteen bits.
 */
export function quantizeBlock(weights: readonly number[]): QuantizedBlock {
  const largest = weights.reduce((far, weight) => (Math.abs(weight) > Math.abs(far) ? weight : far), 0);
  const scale = largest / -8;
  const integers = weights.map((weight) => (scale === 0 ? 8 : Math.min(15, Math.trunc(weight / scale + 8.5))));
  return {scale, integers, restored: integers.map((integer) => (integer - 8) * scale)};
}
