/** The reader’s machine, and what it gives to a model. Small and without words: every page that shows a verdict carries this. */

export const MACHINE_KINDS = ['mac', 'gpu', 'unified', 'cpu'] as const;

/** mac: Apple silicon; gpu: a card beside the PC’s own memory; unified: one memory for both (DGX Spark, Ryzen AI Max); cpu: no card. */
export type MachineKind = (typeof MACHINE_KINDS)[number];

export interface MachineProfile {
  /** File of catalogue/machines/; absent for a free entry. */
  readonly id?: string;
  readonly name: string;
  readonly kind: MachineKind;
  /** The card’s memory, or the machine’s when there is no card, in GiB: what vendors write « 16 Go ». */
  readonly memoryGib: number;
  /** Bandwidth of that memory, in GB/s. */
  readonly bandwidthGbS?: number;
  /** Memory of the PC beside the card, in GiB. */
  readonly ramGib?: number;
  /** What the reader read of the graphics processor’s own limit, in GiB: it replaces the rules below. */
  readonly usableGib?: number;
}

/** Bytes that a model may take. */
export interface Room {
  /** Where the graphics processor reads, or the processor of a machine without one. */
  readonly usable: number;
  /** With what the processor can take besides: `usable` at least. */
  readonly spill: number;
}

const GIB = 2 ** 30;

/**
 * Share of a Mac’s memory that macOS leaves to its graphics processor.
 *
 * - Under 36 GB, 67 %: « recommendedMaxWorkingSetSize = 10922.67 MB » on an M1 of 16 GB (abetlen/llama-cpp-python#687); the same
 *   on an M1 Max of 32 GB (ggml-org/llama.cpp#2011). An M3 of 16 GB gave more: « 11.84 GB GPU-available of 16.00 GB » (AlexsJones/llmfit#754).
 * - From 36 GB on, 75 %: « Metal: Apple M3 Max (98304 MiB, 98303 MiB free) » (ollama/ollama, discover/llama_server.go), that is 96 of 128.
 */
export const MAC_SHARE = {small: 0.67, large: 0.75, largeFromGib: 36} as const;

/** Ryzen AI Max+ 395: « 128GB […] with 96GB of Variable Graphics Memory » (amd.com). Kept for every machine of that kind. */
export const UNIFIED_SHARE = 0.75;

/** What a card keeps for the screen: llama.cpp’s own margin, « target margin per device for --fit option, default: 1024 » MiB. */
export const DESKTOP_GIB = 1;

/** What the system and a few programs keep of a machine’s memory: an assumption, told to the reader. */
export const SYSTEM_GIB = 4;

/** Memory beside a card when the reader does not say: an assumption, told to the reader. */
export const DEFAULT_RAM_GIB = 16;

/** Never less than half: on a small machine the system makes do with less. */
function without(memoryGib: number, kept: number): number {
  return Math.max(memoryGib - kept, memoryGib / 2);
}

export function roomOf({kind, memoryGib, ramGib = DEFAULT_RAM_GIB, usableGib}: MachineProfile): Room {
  const rule = {
    mac: memoryGib * (memoryGib < MAC_SHARE.largeFromGib ? MAC_SHARE.small : MAC_SHARE.large),
    gpu: without(memoryGib, DESKTOP_GIB),
    unified: memoryGib * UNIFIED_SHARE,
    cpu: without(memoryGib, SYSTEM_GIB),
  };
  const usable = usableGib ?? rule[kind];
  const beside = {mac: memoryGib - SYSTEM_GIB, gpu: usable + Math.max(ramGib - SYSTEM_GIB, 0), unified: memoryGib - SYSTEM_GIB, cpu: 0};
  return {usable: usable * GIB, spill: Math.max(usable, beside[kind]) * GIB};
}
