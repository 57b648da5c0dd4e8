/**
 * Bits per weight of the quantisations that Ollama artifacts use.
 *
 * Block types: ggml’s block sizes. Mixtures (`_S`, `_M`, `_L`): measured on Llama-3.1-8B, llama.cpp, tools/quantize/README.md.
 * `Q3_K_M` is not in that table: 3.74 GiB for Llama-3-8B (tools/quantize/quantize.cpp) over its 8,030,261,248 weights.
 */
const BITS_PER_WEIGHT: Readonly<Record<string, number>> = {
  F32: 32,
  F16: 16,
  BF16: 16,
  FP16: 16,
  Q8_0: 8.5,
  FP8: 8,
  MXFP8: 8.25,
  INT8: 8,
  Q6_K: 6.5625,
  Q5_1: 6,
  Q5_0: 5.5,
  Q5_K_M: 5.7036,
  Q5_K_S: 5.5704,
  Q4_1: 5,
  Q4_0: 4.5,
  Q4_K_M: 4.8944,
  Q4_K_S: 4.6672,
  IQ4_NL: 4.6818,
  IQ4_XS: 4.4597,
  MXFP4: 4.25,
  NVFP4: 4.5,
  INT4: 4,
  Q3_K_L: 4.2979,
  IQ3_M: 3.7628,
  Q3_K_M: 4.0,
  Q3_K_S: 3.6429,
  Q2_K: 3.1593,
  IQ2_M: 2.9294,
};

/** Bits per weight of a quantisation named as Ollama does (`Q4_K_M`); undefined when it is not known here. */
export function bitsPerWeight(quantization: string): number | undefined {
  return BITS_PER_WEIGHT[quantization];
}

export const KNOWN_QUANTIZATIONS: readonly string[] = Object.keys(BITS_PER_WEIGHT);

/**
 * Bits per weight that a whole file of that quantisation may show, for a model of `parameters` weights.
 *
 * The upper bound leaves room for what stays in higher precision: embeddings, which weigh more in a small model, and an image
 * or sound projector.
 */
export function plausibleBits(quantization: string, parameters: number): readonly [low: number, high: number] | undefined {
  const nominal = bitsPerWeight(quantization);
  if (nominal === undefined) {
    return undefined;
  }
  const billions = parameters / 1e9;
  const room = billions < 1.5 ? 1.6 : billions < 6 ? 1.4 : billions < 15 ? 1.25 : 1.15;
  return [nominal * 0.93, nominal * room];
}
