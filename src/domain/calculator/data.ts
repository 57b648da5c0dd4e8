/** What the calculator fetches when it is needed: every file of the catalogue and every machine, as inputs of an estimate. */
import type {Attention, MemoryRequest, Unknown, Weights} from '../memory/estimate';
import type {KnownMachine} from '../machine/address';
import type {SpeedFacts} from '../machine/assess';

/** Where the site serves it, from its root. */
export const MEMORY_DATA = 'assets/data/memory.json';

export interface MemoryData {
  readonly machines: readonly KnownMachine[];
  readonly models: readonly ModelData[];
}

export interface ModelData {
  /** Variant. */
  readonly id: string;
  readonly name: string;
  /** Page of its family, at its row, from the site root. */
  readonly url: string;
  readonly licence?: LicenceLink;
  /** In tokens, when it is known. */
  readonly maxContext?: number;
  readonly attention: Attention | Unknown;
  readonly speed: SpeedFacts;
  /** Tags that run on one’s own machine. */
  readonly files: readonly FileData[];
}

export interface LicenceLink {
  readonly name: string;
  /** Its page, from the site root. */
  readonly url: string;
}

export interface FileData {
  readonly tag: string;
  readonly aliases?: readonly string[];
  readonly quantization: string;
  readonly weights: Weights;
  readonly projectorBytes: number;
  /** Context that the tag sets, in tokens. */
  readonly defaultContext?: number;
}

/** Ollama’s context when neither the tag nor the reader sets one, under 24 GiB of video memory. */
export const OLLAMA_CONTEXT = 4096;

/** The context that a verdict is given for when nobody asks for one, in tokens: the tag’s, else Ollama’s, as far as the model reads. */
export function usualContext(defaultContext: number | undefined, maxContext: number | undefined): number {
  return Math.min(defaultContext ?? OLLAMA_CONTEXT, maxContext ?? Infinity);
}

export function requestOf({attention}: ModelData, {weights, projectorBytes}: FileData): Pick<MemoryRequest, 'weights' | 'projectorBytes' | 'attention'> {
  return {weights, projectorBytes, attention};
}
