/** File sizes as sources write them. */

const UNITS: Readonly<Record<string, number>> = {B: 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12};

export interface Size {
  /** Size in bytes (decimal units: 1 GB = 10⁹ bytes, as Ollama and Hugging Face count). */
  readonly bytes: number;
  /** Half of the last digit written, in bytes: « 3.3 GB » is known to ± 0.05 GB. Zero for whole bytes. */
  readonly rounding: number;
}

/** « 3.3 GB » → 3.3 × 10⁹ ± 0.05 × 10⁹ bytes; undefined when the text is not a size. */
export function parseSize(text: string): Size | undefined {
  const match = /^(?<amount>\d+(?:\.(?<decimals>\d+))?) ?(?<unit>[KMGT]?B)$/.exec(text.trim());
  const unit = UNITS[match?.groups?.unit ?? ''];
  if (match?.groups === undefined || unit === undefined) {
    return undefined;
  }
  const decimals = match.groups.decimals?.length ?? 0;
  // Whole bytes: 4.1 × 10⁹ is not exact in floating point.
  const bytes = Math.round(Number(match.groups.amount) * unit);
  return bytes > 0 ? {bytes, rounding: unit === 1 ? 0 : (unit / 10 ** decimals) * 0.5} : undefined;
}
