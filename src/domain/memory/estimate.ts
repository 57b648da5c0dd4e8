/** Memory a model needs to run: weights, KV cache, compute buffers, projector, fixed cost. Pure; bytes everywhere. */
import {formatBytes} from '../format';
import type {LayerGroup} from '../catalogue/schema';
import {BATCH_TOKENS, kvCache, type KvUse} from './kv-cache';
import {formatBinaryBytes, formatCount, formatDecimal, GIB} from './units';

/** A value that cannot be told, and why, in French. */
export interface Unknown {
  readonly unknown: string;
}

export interface Part {
  readonly bytes: number;
  /** Bounds in bytes: low ≤ bytes ≤ high. */
  readonly low: number;
  readonly high: number;
  /** The sum in words with its numbers, in French. */
  readonly formula: string;
}

export type Weights =
  /** Size of the file, in bytes, known to ± `rounding` bytes. */
  | {readonly kind: 'file'; readonly bytes: number; readonly rounding: number}
  /** Parameters × bits per weight; `bitsRange` bounds the bits when the mixture is known by its name only. */
  | {
      readonly kind: 'parameters';
      readonly parameters: number;
      readonly bits: number;
      readonly bitsRange?: readonly [low: number, high: number];
    }
  | Unknown;

export interface Attention {
  readonly layers: readonly LayerGroup[];
  /** Query heads; needed without flash attention only. */
  readonly heads?: number | undefined;
}

export interface MemoryRequest extends KvUse {
  readonly weights: Weights;
  /** Image or sound projector beside `weights`, in bytes: 0 when there is none, or when the file’s size covers it. */
  readonly projectorBytes: number;
  readonly attention: Attention | Unknown;
  readonly flashAttention: boolean;
}

export interface MemoryEstimate {
  readonly weights: Part | Unknown;
  readonly kv: Part | Unknown;
  readonly compute: Part | Unknown;
  readonly projector: Part;
  readonly fixed: Part;
  readonly total: Part | Unknown;
}

/** Graph buffers beside the mask, with flash attention: 0.1 to 0.4 GiB seen in llama.cpp logs. */
const FLASH_BUFFERS = {low: 0.1 * GIB, bytes: 0.25 * GIB, high: 0.4 * GIB};
/** Without it, scores outweigh the rest, and llama.cpp reuses their room for other tensors. */
const SCORE_BUFFERS = {low: 0, bytes: 0.1 * GIB, high: 0.4 * GIB};
/** Runtime (driver context, program): 0.3 to 0.6 GiB; llmfit counts 0.5 GB. */
const RUNTIME = {low: 0.3 * GIB, bytes: 0.45 * GIB, high: 0.6 * GIB};
/** Doubt on a count of parameters: tensors that quantisation leaves as they were. */
const PARAMETER_DOUBT = 0.02;

export function isUnknown(part: object): part is Unknown {
  return 'unknown' in part;
}

/**
 * Parts and total, in bytes, each with its bounds and its formula. A part that lacks a fact is unknown, and so is then the total.
 *
 * - weights: size of the file, or parameters × bits ÷ 8;
 * - kv: see kv-cache.ts;
 * - compute, with flash attention: mask 2 × 512 × L, buffers 0.1 to 0.4 GiB; without: scores 4 × 512 × L × heads, buffers up to
 *   0.4 GiB; either way, the margin that llama.cpp adds to the KV cache for the batch under way (`allocatedBytes` of kv-cache.ts),
 *   so that the total is what is reserved;
 * - fixed: 0.3 to 0.6 GiB.
 *
 * For one device: a model split over several cards repeats its buffers on each.
 *
 * Sources: llama.cpp, tools/quantize/README.md (bits), src/llama-kv-cache-iswa.cpp (windows), logs « compute buffer size » for the
 * buffers (gpt-oss-20b at 131,072 tokens: 420 MiB, computed 384 MiB); gguf-parser and llmfit for the runtime.
 *
 * @throws RangeError when context or parallel is not a positive integer.
 */
export function estimateMemory(request: MemoryRequest): MemoryEstimate {
  const weights = weightsPart(request.weights);
  const {kv, compute} = attentionParts(request);
  const projector = exact(
    request.projectorBytes,
    request.projectorBytes === 0 ? 'aucun, ou compris dans les poids' : `taille du projecteur : ${formatBytes(request.projectorBytes)}`,
  );
  const fixed = {...RUNTIME, formula: `pilote et programme : de ${formatBinaryBytes(RUNTIME.low)} à ${formatBinaryBytes(RUNTIME.high)}`};
  return {weights, kv, compute, projector, fixed, total: totalOf([weights, kv, compute, projector, fixed])};
}

function exact(bytes: number, formula: string): Part {
  return {bytes, low: bytes, high: bytes, formula};
}

function weightsPart(weights: Weights): Part | Unknown {
  if (isUnknown(weights)) {
    return weights;
  }
  if (weights.kind === 'file') {
    const {bytes, rounding} = weights;
    const doubt = rounding === 0 ? 'à l’octet près' : `à ${formatBytes(rounding)} près`;
    return {bytes, low: bytes - rounding, high: bytes + rounding, formula: `taille du fichier : ${formatBytes(bytes)}, ${doubt}`};
  }
  const {parameters, bits, bitsRange} = weights;
  const [low, high] = bitsRange ?? [bits * (1 - PARAMETER_DOUBT), bits * (1 + PARAMETER_DOUBT)];
  return {
    bytes: (parameters * bits) / 8,
    low: (parameters * low) / 8,
    high: (parameters * high) / 8,
    formula: `${formatCount(parameters)} paramètres × ${formatDecimal(bits)} bits ÷ 8`,
  };
}

function attentionParts(request: MemoryRequest): {readonly kv: Part | Unknown; readonly compute: Part | Unknown} {
  const {attention, flashAttention} = request;
  if (isUnknown(attention)) {
    return {kv: attention, compute: attention};
  }
  const cache = kvCache(attention.layers, request);
  const kv = exact(cache.bytes, cache.formula);
  const margin = cache.allocatedBytes - cache.bytes;
  const marginWords = margin === 0 ? '' : ` + marge du cache KV pour le lot en cours ${formatBinaryBytes(margin)}`;
  const cells = BATCH_TOKENS * cache.widestTokens;
  if (flashAttention) {
    const mask = 2 * cells;
    return {
      kv,
      compute: {
        bytes: mask + FLASH_BUFFERS.bytes + margin,
        low: mask + FLASH_BUFFERS.low + margin,
        // Some backends also keep the mask in 32-bit floats.
        high: 2 * mask + FLASH_BUFFERS.high + margin,
        formula: `masque 2 octets × ${BATCH_TOKENS} × ${formatCount(cache.widestTokens)} jetons + tampons de ${formatBinaryBytes(FLASH_BUFFERS.low)} à ${formatBinaryBytes(FLASH_BUFFERS.high)}${marginWords}`,
      },
    };
  }
  if (attention.heads === undefined) {
    return {kv, compute: {unknown: 'Le nombre de têtes de requête n’est pas connu ; sans flash attention, le tampon en dépend.'}};
  }
  const scores = 4 * cells * attention.heads;
  return {
    kv,
    compute: {
      bytes: scores + SCORE_BUFFERS.bytes + margin,
      low: scores + SCORE_BUFFERS.low + margin,
      high: scores + SCORE_BUFFERS.high + margin,
      formula: `scores 4 octets × ${BATCH_TOKENS} × ${formatCount(cache.widestTokens)} jetons × ${attention.heads} têtes + tampons jusqu’à ${formatBinaryBytes(SCORE_BUFFERS.high)}${marginWords}`,
    },
  };
}

function totalOf(parts: readonly (Part | Unknown)[]): Part | Unknown {
  const known: Part[] = [];
  const reasons = new Set<string>();
  for (const part of parts) {
    if (isUnknown(part)) {
      reasons.add(part.unknown);
    } else {
      known.push(part);
    }
  }
  if (reasons.size > 0) {
    return {unknown: [...reasons].join(' ')};
  }
  const sum = (of: 'bytes' | 'low' | 'high'): number => known.reduce((total, part) => total + part[of], 0);
  return {bytes: sum('bytes'), low: sum('low'), high: sum('high'), formula: 'poids + cache KV + calcul + projecteur + coût fixe'};
}
