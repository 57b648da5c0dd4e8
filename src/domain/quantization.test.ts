import {describe, expect, it} from 'vitest';
import {bitsPerWeight, KNOWN_QUANTIZATIONS, plausibleBits} from './quantization';

describe('bits per weight', () => {
  it('knows those of common artifacts, and no other', () => {
    expect([bitsPerWeight('Q4_K_M'), bitsPerWeight('Q8_0'), bitsPerWeight('BF16'), bitsPerWeight('MXFP4')]).toEqual([4.8944, 8.5, 16, 4.25]);
    expect(bitsPerWeight('Q4')).toBeUndefined();
  });

  it('grow with the digit of the name', () => {
    const bits = ['Q2_K', 'Q3_K_M', 'Q4_K_M', 'Q5_K_M', 'Q6_K', 'Q8_0', 'F16', 'F32'].map((name) => bitsPerWeight(name) ?? 0);
    expect(bits).toEqual([...bits].sort((a, b) => a - b));
  });
});

describe('plausible bits of a whole file', () => {
  it('surround the nominal bits of every quantisation', () => {
    expect(KNOWN_QUANTIZATIONS.length).toBeGreaterThan(20);
    for (const name of KNOWN_QUANTIZATIONS) {
      const nominal = bitsPerWeight(name) ?? 0;
      const [low, high] = plausibleBits(name, 7e9) ?? [0, 0];
      expect(low, name).toBeLessThan(nominal);
      expect(high, name).toBeGreaterThan(nominal);
    }
  });

  it('leave more room to a small model, whose embeddings weigh more', () => {
    const highs = [1e9, 4e9, 8e9, 70e9].map((parameters) => plausibleBits('Q4_K_M', parameters)?.[1] ?? 0);
    expect(highs).toEqual([...highs].sort((a, b) => b - a));
    expect(new Set(highs).size).toBe(4);
  });

  it('are unknown for an unknown quantisation', () => {
    expect(plausibleBits('Q4_K_X', 7e9)).toBeUndefined();
  });
});
