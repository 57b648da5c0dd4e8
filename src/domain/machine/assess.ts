/** The whole answer for one file on one machine: verdict, longest context, speed. */
import {estimateMemory, isUnknown, type MemoryEstimate, type MemoryRequest, type Unknown} from '../memory/estimate';
import {formatBinaryBytes, formatDecimal} from '../memory/units';
import {NO_BREAK_SPACE} from '../typography/characters';
import {roomOf, type MachineProfile, type Room} from './profile';
import {JUST, longestContext, verdictOf, type Verdict} from './verdict';

export interface Assessment {
  readonly room: Room;
  readonly verdict: Verdict;
  /** Why the verdict is unknown, in French. */
  readonly why?: string;
  /** The verdict that the upper bound of the estimate would give, when it is worse. */
  readonly atWorst?: Verdict;
  /** Longest context that fits without spilling, in tokens; undefined when none does, or when the memory is not known. */
  readonly longest?: number;
}

/**
 * @param maxContext longest context of the model, in tokens, when it is known
 */
export function assess(profile: MachineProfile, request: MemoryRequest, maxContext?: number): Assessment {
  const room = roomOf(profile);
  const estimate = estimateMemory(request);
  const {total} = estimate;
  if (isUnknown(total)) {
    // What is known may be too much already.
    const least = leastBytes(estimate);
    return least > room.spill ? {room, verdict: 'no'} : {room, verdict: 'unknown', why: total.unknown};
  }
  const verdict = verdictOf(total.bytes, room);
  const atWorst = verdictOf(total.high, room);
  const longest = longestContext(
    (context) => {
      const {total: bytes} = estimateMemory({...request, context});
      return isUnknown(bytes) ? Infinity : bytes.bytes;
    },
    room.usable * JUST,
    maxContext,
  );
  return {room, verdict, ...(atWorst === verdict ? {} : {atWorst}), ...(longest === undefined ? {} : {longest})};
}

/** Bytes of the parts that are known. */
export function leastBytes({weights, kv, compute, projector, fixed}: MemoryEstimate): number {
  return [weights, kv, compute, projector, fixed].reduce((sum, part) => sum + (isUnknown(part) ? 0 : part.low), 0);
}

export interface Speed {
  /** Tokens a second, for one request. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The sum in words, in French. */
  readonly formula: string;
}

/** What a real machine reaches of its bandwidth. */
const EFFICIENCY = 0.55;
const DOUBT = 0.3;

/** What makes the speed of a variant. */
export interface SpeedFacts {
  /** Parameters used for each token ÷ all of them: 1 unless the model is a mixture of experts; unknown when not published. */
  readonly activeShare: number | Unknown;
  /** It writes an answer: a model of embeddings, or one that classifies, does not. */
  readonly writes: boolean;
}

/**
 * Tokens a second: bandwidth ÷ bytes read for each token (active weights and cache of the whole context) × 0.55, ± 30 %: llmfit
 * announces that doubt. Only for a model that holds in the usable memory.
 */
export function speedOf(profile: MachineProfile, request: MemoryRequest, {activeShare, writes}: SpeedFacts): Speed | Unknown {
  if (!writes) {
    return {unknown: 'Ce modèle n’écrit pas de réponse jeton après jeton.'};
  }
  const {weights, kv, total} = estimateMemory({...request, parallel: 1});
  const whole = estimateMemory(request).total;
  if (isUnknown(weights) || isUnknown(kv) || isUnknown(total) || isUnknown(whole)) {
    return {unknown: 'La mémoire n’est pas connue, et la vitesse en dépend.'};
  }
  const {bandwidthGbS} = profile;
  if (bandwidthGbS === undefined) {
    return {unknown: 'Le débit de la mémoire de votre machine n’est pas dit.'};
  }
  const verdict = verdictOf(whole.bytes, roomOf(profile));
  if (verdict !== 'largely' && verdict !== 'just') {
    return {unknown: verdict === 'no' ? 'Le modèle ne tient pas.' : 'Une partie du modèle passe par le processeur : la vitesse dépend de cette part.'};
  }
  if (typeof activeShare !== 'number') {
    return activeShare;
  }
  const read = weights.bytes * activeShare + kv.bytes;
  const value = ((bandwidthGbS * 1e9) / read) * EFFICIENCY;
  const active = activeShare === 1 ? 'poids' : 'poids actifs';
  return {
    value,
    low: value * (1 - DOUBT),
    high: value * (1 + DOUBT),
    formula: `${formatDecimal(bandwidthGbS)}${NO_BREAK_SPACE}Go/s ÷ (${active} ${formatBinaryBytes(weights.bytes * activeShare)} + cache KV ${formatBinaryBytes(kv.bytes)}) × ${formatDecimal(EFFICIENCY)}`,
  };
}
