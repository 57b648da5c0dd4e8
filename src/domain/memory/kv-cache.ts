/**
 * Memory of the KV cache: what a model keeps of the tokens already read.
 *
 * Source of the sizes: llama.cpp, which Ollama runs (`llm/llama_server.go` starts `llama-server`), files src/llama-kv-cache.cpp,
 * src/llama-kv-cache-iswa.cpp and src/llama-memory-recurrent.cpp.
 */
import {counted} from '../counted';
import type {LayerGroup} from '../catalogue/schema';
import {formatBinaryBytes, formatCount, formatDecimal} from './units';

/**
 * Bytes of one element of the cache. q8_0 packs 32 elements in 34 bytes, q4_0 in 18: 32 numbers and one 2-byte scale
 * (ggml’s block_q8_0 and block_q4_0).
 */
export const KV_BYTES = {f16: 2, q8_0: 34 / 32, q4_0: 18 / 32} as const;

export type KvType = keyof typeof KV_BYTES;

export const KV_TYPES = Object.keys(KV_BYTES) as readonly KvType[];

/**
 * Tokens handled at once: Ollama’s `num_batch`, 512 by default (api/types.go), given to llama-server as `-ub`. Above 4,096 tokens
 * of context Ollama takes 1,024 or 2,048 when memory abounds, and comes back to 512 when it does not (server/sched.go).
 */
export const BATCH_TOKENS = 512;

/** llama.cpp rounds the number of cells up to a multiple of this. */
const CELL_STEP = 256;

/** States are kept in 32-bit floats whatever the type of the cache. */
const STATE_ELEMENT_BYTES = 4;

export interface KvUse {
  /** Tokens one request may hold (Ollama’s num_ctx). */
  readonly context: number;
  /** Requests served at the same time (OLLAMA_NUM_PARALLEL): each has its own cache. */
  readonly parallel: number;
  readonly kvType: KvType;
}

export interface KvCache {
  /** What the tokens to remember take, in bytes. */
  readonly bytes: number;
  /**
   * What llama.cpp reserves, in bytes: `bytes` and the margin below. Its log prints this figure
   * (« llama_kv_cache: size = … », and « llama_memory_recurrent: size = … » for states).
   */
  readonly allocatedBytes: number;
  /** Tokens the widest layer looks at: the width of the attention mask. */
  readonly widestTokens: number;
  /** The sum in words, in French. */
  readonly formula: string;
}

/**
 * Sum over the layers, for each request; L tokens of context, b bytes per element:
 * - full: kv_heads × (key_dim + value_dim) × L × b; with `keys_equal_values`, kv_heads × key_dim × L × b;
 * - sliding and chunked: the same with min(L, window);
 * - latent: (rank + rope_dim) × L × b (values are rebuilt from the keys);
 * - state: state_elements × 4, whatever L;
 * - shared and none: 0.
 *
 * `bytes` follows published tables (Gemma 3 27B at 131,072 tokens: 10 × 131,072 and 52 × 1,024 tokens, 10.406 GiB,
 * `unslothai/unsloth#4757`). llama.cpp reserves more: windows hold round256(min(L, window + 512)) tokens, so that a batch of 512
 * does not push out the tokens that its first ones look at, and L itself is rounded up to 256 (`GGML_PAD(std::min(size_base,
 * hparams.n_swa*(unified ? n_seq_max : 1) + n_ubatch), 256)`). That is `allocatedBytes`. Ollama gives `-np` itself, which turns
 * the unified cache off: each request has a window of its own.
 *
 * @throws RangeError when context or parallel is not a positive integer.
 */
export function kvCache(layers: readonly LayerGroup[], {context, parallel, kvType}: KvUse): KvCache {
  for (const [name, value] of Object.entries({context, parallel})) {
    if (!Number.isInteger(value) || value < 1) {
      throw new RangeError(`${name} must be a positive integer, not ${value}.`);
    }
  }
  let bytes = 0;
  let allocatedBytes = 0;
  let widestTokens = 0;
  const lines: string[] = [];
  for (const layer of layers) {
    const sum = layerSum(layer, context, KV_BYTES[kvType]);
    bytes += sum.bytes * parallel;
    allocatedBytes += sum.allocatedBytes * parallel;
    widestTokens = Math.max(widestTokens, sum.tokens);
    lines.push(`${sum.words}${parallel > 1 && sum.bytes > 0 ? ` × ${counted(parallel, 'requête')}` : ''} = ${formatBinaryBytes(sum.bytes * parallel)}`);
  }
  return {bytes, allocatedBytes, widestTokens, formula: lines.join(' ; ')};
}

interface LayerSum {
  readonly bytes: number;
  readonly allocatedBytes: number;
  readonly tokens: number;
  readonly words: string;
}

/** One group of layers, for one request. */
function layerSum(layer: LayerGroup, context: number, elementBytes: number): LayerSum {
  const {count} = layer;
  const perToken = (elements: number, elementWords: string, name: string, window?: number): LayerSum => {
    const tokens = Math.min(context, window ?? Infinity);
    const cells = window === undefined ? roundUp(context) : roundUp(Math.min(roundUp(context), window + BATCH_TOKENS));
    const tokenWords = window === undefined ? formatCount(context) : `min(${formatCount(context)}, ${formatCount(window)})`;
    return {
      bytes: count * elements * tokens * elementBytes,
      allocatedBytes: count * elements * cells * elementBytes,
      tokens,
      words: `${counted(count, 'couche')} ${name} × ${elementWords} × ${tokenWords} jetons × ${formatDecimal(elementBytes)} ${elementBytes < 2 ? 'octet' : 'octets'}`,
    };
  };
  const nothing = (name: string): LayerSum => ({bytes: 0, allocatedBytes: 0, tokens: 0, words: `${counted(count, 'couche')} ${name}`});
  switch (layer.kind) {
    case 'full':
      return layer.keys_equal_values === true
        ? perToken(layer.kv_heads * layer.key_dim, `${counted(layer.kv_heads, 'tête')} × ${layer.key_dim}`, 'à clés et valeurs communes')
        : perToken(layer.kv_heads * (layer.key_dim + layer.value_dim), headWords(layer), 'à attention complète');
    case 'sliding':
      return perToken(layer.kv_heads * (layer.key_dim + layer.value_dim), headWords(layer), 'à fenêtre glissante', layer.window);
    case 'chunked':
      return perToken(layer.kv_heads * (layer.key_dim + layer.value_dim), headWords(layer), 'par blocs', layer.window);
    case 'latent':
      return perToken(layer.rank + layer.rope_dim, `(${layer.rank} + ${layer.rope_dim})`, 'à cache latent');
    case 'state': {
      const bytes = count * layer.state_elements * STATE_ELEMENT_BYTES;
      return {
        bytes,
        allocatedBytes: bytes,
        tokens: 0,
        words: `${counted(count, 'couche')} à état × ${formatCount(layer.state_elements)} éléments × ${STATE_ELEMENT_BYTES} octets`,
      };
    }
    case 'shared':
      return nothing('à cache partagé');
    case 'none':
      return nothing('sans attention');
  }
}

function headWords({kv_heads: heads, key_dim: keys, value_dim: values}: {kv_heads: number; key_dim: number; value_dim: number}): string {
  return `${counted(heads, 'tête')} × (${keys} + ${values})`;
}

function roundUp(tokens: number): number {
  return Math.ceil(tokens / CELL_STEP) * CELL_STEP;
}
