import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readCatalogue} from '../../../plugins/catalogue/read';
import {isKnown} from '../catalogue/schema';
import {catalogueMemory, estimateMemory, GIB, isUnknown, type MemoryRequest} from '../memory';
import {
  assess,
  bytesOnCurve,
  decodeMachine,
  encodeMachine,
  freeName,
  longestContext,
  longestOf,
  memoryCurve,
  readCurve,
  readProfile,
  roomOf,
  speedOf,
  spillWords,
  usableWords,
  verdictOf,
  writeCurve,
  writeProfile,
  type KnownMachine,
  type MachineProfile,
} from './index';

const {catalogue} = readCatalogue(process.cwd(), '2026-11-23');

const MAC: KnownMachine = {id: 'm4-16', name: 'Apple M4, 16 Go', kind: 'mac', memoryGib: 16, bandwidthGbS: 120};
const CARD: KnownMachine = {id: 'rtx-4070', name: 'NVIDIA GeForce RTX 4070', kind: 'gpu', memoryGib: 12, bandwidthGbS: 504};
const KNOWN = [MAC, CARD];

const PLAIN: MemoryRequest = {
  weights: {kind: 'file', bytes: 8 * GIB, rounding: 0},
  projectorBytes: 0,
  attention: {layers: [{kind: 'full', count: 32, kv_heads: 8, key_dim: 128, value_dim: 128}], heads: 32},
  context: 4096,
  parallel: 1,
  kvType: 'f16',
  flashAttention: true,
};

describe('the memory that a machine gives', () => {
  it.each<readonly [string, MachineProfile, number, number]>([
    ['a small Mac', MAC, 10.72, 12],
    ['a large Mac', {...MAC, memoryGib: 128}, 96, 124],
    ['a Mac of 8 GB, whose processor cannot add anything', {...MAC, memoryGib: 8}, 5.36, 5.36],
    ['a Mac whose limit was read', {...MAC, usableGib: 11.84}, 11.84, 12],
    ['a card, memory of the PC not said', CARD, 11, 23],
    ['a card in a large PC', {...CARD, ramGib: 64}, 11, 71],
    ['a card in a tiny PC', {...CARD, ramGib: 4}, 11, 11],
    ['unified memory', {name: 'x', kind: 'unified', memoryGib: 128}, 96, 124],
    ['a PC without a card', {name: 'x', kind: 'cpu', memoryGib: 32}, 28, 28],
    ['a tiny PC', {name: 'x', kind: 'cpu', memoryGib: 4}, 2, 2],
  ])('%s', (_, profile, usable, spill) => {
    const room = roomOf(profile);
    expect(room.usable / GIB).toBeCloseTo(usable, 6);
    expect(room.spill / GIB).toBeCloseTo(spill, 6);
    expect(usableWords(profile)).toMatch(/Gio/);
    expect(spillWords(profile) === undefined).toBe(usable === spill);
  });

  it('never lets the processor take memory away', () => {
    const profiles = fc.record({
      name: fc.constant('x'),
      kind: fc.constantFrom('mac' as const, 'gpu' as const, 'unified' as const, 'cpu' as const),
      memoryGib: fc.double({min: 0.5, max: 2048, noNaN: true}),
      ramGib: fc.double({min: 0.5, max: 2048, noNaN: true}),
    });
    fc.assert(fc.property(profiles, (profile) => roomOf(profile).spill >= roomOf(profile).usable && roomOf(profile).usable > 0));
  });
});

it('the four verdicts change at 80 %, 95 % and at the end of the memory', () => {
  const room = {usable: 100, spill: 150};
  expect([80, 80.01, 95, 95.01, 150, 150.01].map((bytes) => verdictOf(bytes, room))).toEqual([
    'largely',
    'just',
    'just',
    'spills',
    'spills',
    'no',
  ]);
  // Where there is nothing to spill on.
  expect([95, 95.01].map((bytes) => verdictOf(bytes, {usable: 100, spill: 100}))).toEqual(['just', 'no']);
});

describe('the longest context', () => {
  it('is the last multiple of 256 that fits, or the model’s own', () => {
    expect(longestContext((tokens) => tokens, 10_000, 131_072)).toBe(9984);
    expect(longestContext((tokens) => tokens, 131_072, 131_072)).toBe(131_072);
    expect(longestContext((tokens) => tokens, 32_000, 32_000)).toBe(32_000);
    expect(longestContext((tokens) => tokens, 31_999, 32_000)).toBe(31_744);
    expect(longestContext((tokens) => tokens, 2047, 131_072)).toBeUndefined();
    expect(longestContext((tokens) => tokens, 2048, 131_072)).toBe(2048);
    expect(longestContext((tokens) => tokens, 511, 512)).toBeUndefined();
  });

  it('fits, and the next one does not', () => {
    fc.assert(
      fc.property(fc.double({min: 5, max: 120, noNaN: true}), (memoryGib) => {
        const profile: MachineProfile = {name: 'x', kind: 'mac', memoryGib};
        const {longest, room} = assess(profile, PLAIN, 131_072);
        const bytes = (context: number): number => {
          const {total} = estimateMemory({...PLAIN, context});
          return isUnknown(total) ? Infinity : total.bytes;
        };
        return longest === undefined
          ? bytes(2048) > room.usable * 0.95
          : bytes(longest) <= room.usable * 0.95 && (longest === 131_072 || bytes(longest + 256) > room.usable * 0.95);
      }),
    );
  });
});

describe('a whole answer', () => {
  it('says the verdict, and the one that the upper bound would give', () => {
    // 8 GiB of weights, 0.5 of cache, 0.254 and 0.45 besides: 9.2 GiB of 10.72.
    expect(assess(MAC, PLAIN, 131_072)).toMatchObject({verdict: 'just'});
    expect(assess({...MAC, usableGib: 9.75}, PLAIN)).toMatchObject({verdict: 'just', atWorst: 'spills'});
    expect(assess({...MAC, memoryGib: 64}, PLAIN)).toEqual({room: roomOf({...MAC, memoryGib: 64}), verdict: 'largely', longest: 131_072});
    expect(assess({...MAC, memoryGib: 8}, PLAIN)).toMatchObject({verdict: 'no'});
    expect(assess(CARD, {...PLAIN, context: 65_536})).toMatchObject({verdict: 'spills'});
  });

  it('is unknown with the reason, unless what is known is too much already', () => {
    const request: MemoryRequest = {...PLAIN, attention: {unknown: 'Architecture inconnue.'}};
    expect(assess(MAC, request)).toMatchObject({verdict: 'unknown', why: 'Architecture inconnue.'});
    expect(assess({...MAC, memoryGib: 8}, request)).toMatchObject({verdict: 'no'});
  });

  it('gives a speed with its doubt, from active weights and cache', () => {
    const speed = speedOf(MAC, PLAIN, {activeShare: 1, writes: true});
    const read = 8 * GIB + 32 * 8 * 256 * 4096 * 2;
    expect(speed).toMatchObject({value: expect.closeTo((120e9 / read) * 0.55, 6) as number});
    expect(speed).toMatchObject({low: expect.closeTo((120e9 / read) * 0.385, 6) as number, high: expect.closeTo((120e9 / read) * 0.715, 6) as number});
    const sparse = speedOf(MAC, PLAIN, {activeShare: 0.1, writes: true});
    expect(sparse).toMatchObject({value: expect.closeTo((120e9 / (read - 7.2 * GIB)) * 0.55, 6) as number});
  });

  it.each([
    ['it spills', {...MAC, memoryGib: 12}, {activeShare: 1, writes: true}],
    ['the bandwidth is not said', {name: 'x', kind: 'mac', memoryGib: 16}, {activeShare: 1, writes: true}],
    ['active parameters are not published', MAC, {activeShare: {unknown: 'Inconnu.'}, writes: true}],
    ['it writes nothing', MAC, {activeShare: 1, writes: false}],
  ] as const)('gives no speed when %s', (_, profile, facts) => {
    expect(speedOf(profile, PLAIN, facts)).toHaveProperty('unknown');
  });
});

describe('an address', () => {
  it.each<readonly [string, MachineProfile]>([
    ['m4-16', MAC],
    ['m4-16_g11.8', {...MAC, usableGib: 11.8}],
    ['rtx-4070_r32', {...CARD, ramGib: 32}],
    ['mac_16', {name: freeName('mac', 16), kind: 'mac', memoryGib: 16}],
    ['gpu_12_d504_r64_g11.5', {name: freeName('gpu', 12), kind: 'gpu', memoryGib: 12, bandwidthGbS: 504, ramGib: 64, usableGib: 11.5}],
    ['cpu_0.5', {name: freeName('cpu', 0.5), kind: 'cpu', memoryGib: 0.5}],
  ])('%s goes both ways', (text, profile) => {
    expect(decodeMachine(text, KNOWN)).toEqual(profile);
    expect(encodeMachine(profile)).toBe(text);
  });

  it.each([
    ['', /ne dit pas quelle machine/],
    ['rtx-4080', /n’est pas une machine.*rtx-4070/],
    ['zzzzzzzzzzzz', /Choisissez-la/],
    ['mac', /mémoire.*manque/],
    ['mac_0', /mémoire/],
    ['mac_16Go', /mémoire/],
    ['mac_1e9', /mémoire/],
    ['mac_99999', /mémoire/],
    ['m4-16_d900', /« d900 »/],
    ['gpu_12_r16_r32', /« r32 »/],
    ['gpu_12_x4', /« x4 »/],
    ['m4-16_g17', /plus que la mémoire/],
    ['__proto__', /./],
  ])('%j is explained', (text, message) => {
    const decoded = decodeMachine(text, KNOWN);
    expect('problem' in decoded ? decoded.problem.replaceAll(/[\u00A0\u202F]/g, ' ') : decoded).toMatch(message);
  });

  it('never throws, and what it reads it writes again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^(?:mac|gpu|unified|cpu)_\d{1,3}(?:_[drg]\d{1,3}(?:\.\d)?){0,3}$/)), (text) => {
        const decoded = decodeMachine(text, KNOWN);
        if (!('problem' in decoded)) {
          expect(decodeMachine(encodeMachine(decoded), KNOWN)).toEqual(decoded);
        }
      }),
    );
  });
});

describe('what the browser keeps', () => {
  it('is read again as it was written', () => {
    expect(readProfile(writeProfile({...CARD, ramGib: 32}))).toEqual({...CARD, ramGib: 32});
  });

  it.each([null, '', 'null', '{}', '[]', '{"name":"x","kind":"mac"}', '{"name":"x","kind":"abaque","memoryGib":16}', '{"name":"x","kind":"mac","memoryGib":"16"}', '{"name":"x","kind":"mac","memoryGib":16,"ramGib":-1}'])(
    '%j is not a machine',
    (text) => {
      expect(readProfile(text)).toBeUndefined();
    },
  );
});

it('the curve of every file of the catalogue is its estimate', () => {
  let compared = 0;
  for (const {record} of catalogue.variants.values()) {
    const maxContext = isKnown(record.context) ? record.context.value : undefined;
    for (const artifact of record.artifacts) {
      const request = catalogueMemory(record, artifact);
      const curve = memoryCurve(request, maxContext, artifact.default_context);
      const bytesAt = (context: number): number | undefined => {
        const {total} = estimateMemory({...request, context, parallel: 1, kvType: 'f16', flashAttention: true});
        return isUnknown(total) ? undefined : Math.ceil(total.bytes);
      };
      if (curve === undefined) {
        expect(bytesAt(4096), artifact.tag).toBeUndefined();
        continue;
      }
      const read = readCurve(writeCurve(curve));
      expect(read).toEqual(curve);
      const longest = longestOf(read);
      expect(longest).toBe(maxContext ?? 131_072);
      for (const context of [2048, 2304, 2560, 3072, 4096, 4352, 4608, 8192, 8704, 9216, 32_768, 65_280, 131_072, longest, artifact.default_context ?? longest]) {
        if (context <= longest) {
          expect(Math.abs(bytesOnCurve(read, context) - (bytesAt(context) ?? NaN)), `${artifact.tag}, ${context}`).toBeLessThan(1);
          compared += 1;
        }
      }
    }
  }
  expect(compared).toBeGreaterThan(1000);
});
