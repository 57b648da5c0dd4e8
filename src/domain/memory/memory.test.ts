import * as fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {LayerGroup} from '../catalogue/schema';
import {bitsPerWeight, plausibleBits} from '../quantization';
import {CONFIGS, type ConfigName} from './fixtures';
import {configLayout, configParameters, estimateMemory, GIB, isUnknown, kvCache, MIB, type KvType, type MemoryRequest} from './index';

function layersOf(name: ConfigName): readonly LayerGroup[] {
  const layout = configLayout(CONFIGS[name]);
  if (isUnknown(layout)) {
    throw new Error(`${name}: ${layout.unknown}`);
  }
  return layout.layers;
}

function parametersOf(name: ConfigName): number {
  const parameters = configParameters(CONFIGS[name]);
  if (typeof parameters !== 'number') {
    throw new Error(`${name}: ${parameters.unknown}`);
  }
  return parameters;
}

/** Relative distance between what is published and what is computed. */
function gap(computed: number, published: number): number {
  return Math.abs(computed - published) / published;
}

function known<T extends object>(part: T | {readonly unknown: string}): T {
  if ('unknown' in part) {
    throw new Error(part.unknown);
  }
  return part;
}

const REQUEST: MemoryRequest = {
  weights: {kind: 'file', bytes: 4e9, rounding: 0},
  projectorBytes: 0,
  attention: {layers: [{kind: 'full', count: 32, kv_heads: 8, key_dim: 128, value_dim: 128}], heads: 32},
  context: 8192,
  parallel: 1,
  kvType: 'f16',
  flashAttention: true,
};

describe('published KV caches, within 1 %', () => {
  const cases: readonly (readonly [name: ConfigName, context: number, kvType: KvType, bytes: number, source: string])[] = [
    ['meta-llama/Llama-3.1-8B', 4096, 'f16', 512 * MIB, 'ggml-org/llama.cpp#10136'],
    ['meta-llama/Llama-3.1-8B', 128_000, 'f16', 15.62 * GIB, 'huggingface/blog#2345, 128k'],
    ['meta-llama/Llama-3.1-70B', 16_000, 'f16', 4.88 * GIB, 'huggingface/blog#2345'],
    ['Qwen/Qwen3-1.7B', 131_072, 'f16', 15_032_385_536, 'envoyproxy/ai-gateway#2400'],
    ['Qwen/Qwen3-0.6B', 40_960, 'f16', 4.38 * GIB, 'unslothai/unsloth#4757'],
    ['google/gemma-3-27b-it', 131_072, 'f16', 10.41 * GIB, 'unslothai/unsloth#4757'],
    ['deepseek-ai/DeepSeek-V3', 163_840, 'f16', 10.72 * GIB, 'unslothai/unsloth#4757'],
    ['moonshotai/Kimi-K2.5', 262_144, 'f16', 17.16 * GIB, 'unslothai/unsloth#4757'],
    ['Qwen/Qwen3.5-27B', 262_144, 'f16', 16 * GIB, 'unslothai/unsloth#4757, states left out'],
    ['deepseek-ai/DeepSeek-V3', 32_768, 'q8_0', 1166.62 * MIB, 'ikawrakow/ik_llama.cpp#259'],
    ['Qwen/Qwen3.5-9B', 4096, 'f16', 178 * MIB, 'jaylfc/taOS#144, attention and states'],
    ['Qwen/Qwen3.5-9B', 131_072, 'f16', 4146 * MIB, 'jaylfc/taOS#144'],
    ['nvidia/NVIDIA-Nemotron-3-Nano-30B-A3B', 131_072, 'f16', 0.86e9, 'NVIDIA-AI-Blueprints/nemotron-voice-agent#95'],
  ];
  it.each(cases)('%s, %i tokens, %s', (name, context, kvType, bytes) => {
    expect(gap(kvCache(layersOf(name), {context, parallel: 1, kvType}).bytes, bytes)).toBeLessThan(0.01);
  });

  it('Gemma 3 27B is not what hidden_size ÷ heads and full layers give (81.38 GB in the same table)', () => {
    const naive: LayerGroup[] = [{kind: 'full', count: 62, kv_heads: 16, key_dim: 5376 / 32, value_dim: 5376 / 32}];
    expect(gap(kvCache(naive, {context: 131_072, parallel: 1, kvType: 'f16'}).bytes, 81.38 * GIB)).toBeLessThan(0.001);
  });
});

describe('what llama.cpp reserves, to the hundredth of a MiB that its log prints', () => {
  const gemma4: LayerGroup[] = [...layersOf('google/gemma-4-12b-it')];
  const only = (layers: readonly LayerGroup[], kind: LayerGroup['kind']): LayerGroup[] => layers.filter((layer) => layer.kind === kind);
  const cases: readonly (readonly [title: string, layers: readonly LayerGroup[], context: number, parallel: number, kvType: KvType, mib: number])[] = [
    ['gemma-4-12b, global layers, keys and values both kept', only(gemma4, 'full'), 8192, 1, 'f16', 128],
    ['gemma-4-12b, global layers', only(gemma4, 'full'), 8192, 1, 'q8_0', 68],
    ['gemma-4-E4B, 4 global layers that own a cache', only(layersOf('google/gemma-4-E4B-it'), 'full'), 65_536, 1, 'q8_0', 544],
    ['gemma-4-E4B, 20 windows of 512 + 512 cells', only(layersOf('google/gemma-4-E4B-it'), 'sliding'), 65_536, 1, 'q8_0', 21.25],
    ['gpt-oss-20b, global layers', only(layersOf('openai/gpt-oss-20b'), 'full'), 131_072, 1, 'f16', 3072],
    ['gpt-oss-20b, windows of 128 + 512 cells, rounded up to 768', only(layersOf('openai/gpt-oss-20b'), 'sliding'), 131_072, 1, 'f16', 18],
    ['laguna, global layers', [{kind: 'full', count: 12, kv_heads: 8, key_dim: 128, value_dim: 128}], 1_048_576, 1, 'q4_0', 13_824],
    ['laguna, windows of 512', [{kind: 'sliding', count: 36, kv_heads: 8, key_dim: 128, value_dim: 128, window: 512}], 1_048_576, 1, 'q4_0', 40.5],
    ['qwen3.5-27b, attention', only(layersOf('Qwen/Qwen3.5-27B'), 'full'), 24_576, 1, 'f16', 1536],
    ['qwen3.5-27b, states', only(layersOf('Qwen/Qwen3.5-27B'), 'state'), 24_576, 1, 'f16', 149.625],
    ['qwen3.6-27b, states of four requests', only(layersOf('Qwen/Qwen3.5-27B'), 'state'), 262_144, 4, 'q8_0', 598.5],
    ['qwen3.5-35b-a3b, states of four requests', only(layersOf('Qwen/Qwen3.5-35B-A3B'), 'state'), 8192, 4, 'f16', 251.25],
  ];
  it.each(cases)('%s', (_title, layers, context, parallel, kvType, mib) => {
    expect(kvCache(layers, {context, parallel, kvType}).allocatedBytes / MIB).toBeCloseTo(mib, 2);
  });

  it('counts in the total what windows reserve for the batch under way', () => {
    const layers = layersOf('google/gemma-3-27b-it');
    const cache = kvCache(layers, {context: 131_072, parallel: 1, kvType: 'f16'});
    expect(cache.allocatedBytes - cache.bytes).toBe(52 * 4096 * 512 * 2);
    const withMargin = estimateMemory({...REQUEST, context: 131_072, attention: {layers}});
    expect(known(withMargin.compute).bytes).toBeCloseTo(2 * 512 * 131_072 + 0.25 * GIB + cache.allocatedBytes - cache.bytes, 0);
  });
});

describe('weights', () => {
  const cases: readonly (readonly [title: string, name: ConfigName, quantization: string, bytes: number, source: string])[] = [
    ['Llama-3.1-8B Q4_K_M', 'meta-llama/Llama-3.1-8B', 'Q4_K_M', 4.58 * GIB, 'llama.cpp, tools/quantize/README.md'],
    ['Llama-3.1-70B Q4_K_M', 'meta-llama/Llama-3.1-70B', 'Q4_K_M', 43.1e9, 'llama.cpp, tools/quantize/README.md'],
    ['Llama-3.1-405B Q4_K_M', 'meta-llama/Llama-3.1-405B', 'Q4_K_M', 249.1e9, 'llama.cpp, tools/quantize/README.md'],
    ['Qwen2.5-7B Q8_0', 'Qwen/Qwen2.5-7B', 'Q8_0', 7.54 * GIB, 'gguf-parser, README.md'],
  ];
  it.each(cases)('%s within 1 %%', (_title, name, quantization, bytes) => {
    const bits = bitsPerWeight(quantization) ?? NaN;
    const {weights} = estimateMemory({...REQUEST, weights: {kind: 'parameters', parameters: parametersOf(name), bits}});
    expect(gap(known(weights).bytes, bytes)).toBeLessThan(0.01);
  });

  it.each([
    ['meta-llama/Llama-3.1-8B', 8.03e9],
    ['meta-llama/Llama-3.1-405B', 405.85e9],
    ['Qwen/Qwen2.5-7B', 7.62e9],
    ['Qwen/Qwen3-1.7B', 1.72e9],
    ['Qwen/Qwen3-30B-A3B', 30.53e9],
    ['mistralai/Mixtral-8x7B-v0.1', 46.7e9],
    ['openai/gpt-oss-20b', 20.9e9],
    ['deepseek-ai/DeepSeek-V3', 671e9],
    ['google/gemma-3-4b-it', 3.88e9],
    ['google/gemma-3-27b-it', 27.01e9],
  ] as const)('counts the parameters of %s', (name, published) => {
    expect(gap(parametersOf(name), published)).toBeLessThan(0.005);
  });

  it('Google’s « Q4_0 » (4 bits a weight) is not ggml’s Q4_0 (4.5)', () => {
    const parameters = parametersOf('google/gemma-3-27b-it');
    const ours = known(estimateMemory({...REQUEST, weights: {kind: 'parameters', parameters, bits: bitsPerWeight('Q4_0') ?? NaN}}).weights);
    const google = (parameters * 4) / 8;
    expect(gap(ours.bytes, google)).toBeCloseTo(0.125, 3);
    const [low] = plausibleBits('Q4_0', parameters) ?? [NaN];
    expect((google * 8) / parameters).toBeLessThan(low);
  });

  it('refuses Mistral’s « Mixtral fp4 13 »: 13 GB would be 2.2 bits a weight', () => {
    const parameters = parametersOf('mistralai/Mixtral-8x7B-v0.1');
    const [low] = plausibleBits('INT4', parameters) ?? [NaN];
    expect((13e9 * 8) / parameters).toBeLessThan(low);
  });

  it('keeps the rounding of a size that its source rounded', () => {
    const {weights} = estimateMemory({...REQUEST, weights: {kind: 'file', bytes: 3.3e9, rounding: 0.05e9}});
    expect(known(weights)).toMatchObject({bytes: 3.3e9, low: 3.25e9, high: 3.35e9});
  });
});

describe('layers', () => {
  it('reads the layers of each architecture', () => {
    expect(layersOf('google/gemma-3-4b-it')).toEqual([
      {kind: 'full', count: 5, kv_heads: 4, key_dim: 256, value_dim: 256},
      {kind: 'sliding', count: 29, kv_heads: 4, key_dim: 256, value_dim: 256, window: 1024},
    ]);
    expect(layersOf('google/gemma-3n-E2B-it')).toEqual([
      {kind: 'full', count: 4, kv_heads: 2, key_dim: 256, value_dim: 256},
      {kind: 'sliding', count: 16, kv_heads: 2, key_dim: 256, value_dim: 256, window: 512},
      {kind: 'shared', count: 10},
    ]);
    expect(layersOf('google/gemma-4-E4B-it')).toEqual([
      {kind: 'full', count: 4, kv_heads: 2, key_dim: 512, value_dim: 512},
      {kind: 'sliding', count: 20, kv_heads: 2, key_dim: 256, value_dim: 256, window: 512},
      {kind: 'shared', count: 18},
    ]);
    expect(layersOf('meta-llama/Llama-4-Scout-17B-16E-Instruct')).toEqual([
      {kind: 'full', count: 12, kv_heads: 8, key_dim: 128, value_dim: 128},
      {kind: 'chunked', count: 36, kv_heads: 8, key_dim: 128, value_dim: 128, window: 8192},
    ]);
    expect(layersOf('nvidia/NVIDIA-Nemotron-3-Nano-30B-A3B')).toEqual([
      {kind: 'full', count: 6, kv_heads: 2, key_dim: 128, value_dim: 128},
      {kind: 'state', count: 23, state_elements: 3 * (4096 + 2 * 8 * 128) + 128 * 4096},
      {kind: 'none', count: 23},
    ]);
    expect(layersOf('ibm-granite/granite-4.0-h-tiny')).toEqual([
      {kind: 'full', count: 4, kv_heads: 4, key_dim: 128, value_dim: 128},
      {kind: 'state', count: 36, state_elements: 3 * (3072 + 2 * 128) + 128 * 3072},
    ]);
    expect(layersOf('mistralai/Mixtral-8x7B-v0.1')).toEqual([{kind: 'full', count: 32, kv_heads: 8, key_dim: 128, value_dim: 128}]);
  });

  it('keeps once what is both key and value', () => {
    const layer = {kind: 'full', count: 10, kv_heads: 4, key_dim: 512, value_dim: 512} as const;
    const use = {context: 4096, parallel: 1, kvType: 'f16'} as const;
    expect(kvCache([{...layer, keys_equal_values: true}], use).bytes).toBe(kvCache([layer], use).bytes / 2);
  });

  it.each([
    [null, /objet JSON/],
    [{}, /model_type/],
    [{model_type: 'rwkv7'}, /rwkv7.*n’est pas prise en charge/],
    [{...CONFIGS['deepseek-ai/DeepSeek-V3'], model_type: 'deepseek_v32'}, /indexeur/],
    [{...CONFIGS['Qwen/Qwen3-0.6B'], head_dim: undefined}, /« head_dim » manque/],
    [{...CONFIGS['Qwen/Qwen3-0.6B'], num_key_value_heads: null}, /« num_key_value_heads » manque/],
    [{...CONFIGS['Qwen/Qwen3-0.6B'], num_hidden_layers: 'vingt'}, /entier positif/],
    [{...CONFIGS['meta-llama/Llama-3.1-8B'], num_attention_heads: 30}, /multiple/],
    [{...CONFIGS['openai/gpt-oss-20b'], layer_types: ['full_attention']}, /décrit 1 couches/],
    [{...CONFIGS['openai/gpt-oss-20b'], layer_types: Array.from({length: 24}, () => 'hyper_attention')}, /hyper_attention/],
    [{...CONFIGS['nvidia/NVIDIA-Nemotron-3-Nano-30B-A3B'], hybrid_override_pattern: 'M*'}, /2 couches/],
  ])('says why a configuration cannot be read: %#', (config, reason) => {
    const layout = configLayout(config);
    expect(isUnknown(layout) && layout.unknown).toMatch(reason);
  });

  it('says why parameters cannot be counted', () => {
    expect(configParameters(CONFIGS['google/gemma-4-E4B-it'])).toEqual({unknown: expect.stringContaining('gemma4') as string});
  });
});

describe('estimate', () => {
  it('adds up its parts and bounds', () => {
    const estimate = estimateMemory({...REQUEST, projectorBytes: 1e9});
    const parts = [estimate.weights, estimate.kv, estimate.compute, estimate.projector, estimate.fixed].map((part) => known(part));
    for (const key of ['bytes', 'low', 'high'] as const) {
      expect(known(estimate.total)[key]).toBeCloseTo(parts.reduce((sum, part) => sum + part[key], 0), 0);
    }
    expect(parts.every(({low, bytes, high}) => low <= bytes && bytes <= high)).toBe(true);
  });

  it('says what it lacks rather than a number', () => {
    const estimate = estimateMemory({...REQUEST, attention: {unknown: 'Couches non publiées.'}});
    expect(estimate.kv).toEqual({unknown: 'Couches non publiées.'});
    expect(estimate.total).toEqual({unknown: 'Couches non publiées.'});
    expect(known(estimate.weights).bytes).toBe(4e9);
    const {compute} = estimateMemory({...REQUEST, flashAttention: false, attention: {layers: layersOf('google/gemma-3-4b-it')}});
    expect(compute).toEqual({unknown: expect.stringContaining('têtes') as string});
  });

  it('without flash attention, holds a score for each head', () => {
    const {compute} = estimateMemory({...REQUEST, flashAttention: false});
    expect(known(compute).low).toBe(4 * 512 * 8192 * 32);
  });

  it('tells each formula with its numbers and units', () => {
    const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');
    const {weights, kv} = estimateMemory({...REQUEST, context: 131_072, parallel: 2, attention: {layers: layersOf('google/gemma-3-27b-it')}});
    expect(plain(known(weights).formula)).toBe('taille du fichier : 4 Go, à l’octet près');
    expect(plain(known(kv).formula)).toBe(
      '10 couches à attention complète × 16 têtes × (128 + 128) × 131 072 jetons × 2 octets × 2 requêtes = 20 Gio ; ' +
        '52 couches à fenêtre glissante × 16 têtes × (128 + 128) × min(131 072, 1 024) jetons × 2 octets × 2 requêtes = 832 Mio',
    );
  });

  it.each([0, -1, 1.5, NaN])('refuses %d tokens or requests', (value) => {
    expect(() => estimateMemory({...REQUEST, context: value})).toThrow(RangeError);
    expect(() => estimateMemory({...REQUEST, parallel: value})).toThrow(RangeError);
  });
});

describe('properties', () => {
  const size = fc.integer({min: 1, max: 4096});
  const count = fc.integer({min: 1, max: 100});
  const heads = {count, kv_heads: fc.integer({min: 1, max: 64}), key_dim: size, value_dim: size};
  const layer: fc.Arbitrary<LayerGroup> = fc.oneof(
    fc.record({kind: fc.constant('full' as const), ...heads, keys_equal_values: fc.boolean()}),
    fc.record({kind: fc.constant('sliding' as const), ...heads, window: size}),
    fc.record({kind: fc.constant('chunked' as const), ...heads, window: size}),
    fc.record({kind: fc.constant('latent' as const), count, rank: size, rope_dim: size}),
    fc.record({kind: fc.constant('state' as const), count, state_elements: size}),
  );
  const layers = fc.array(layer, {minLength: 1, maxLength: 5});
  const context = fc.integer({min: 1, max: 1_000_000});
  const parallel = fc.integer({min: 1, max: 16});
  const kvType = fc.constantFrom<KvType>('f16', 'q8_0', 'q4_0');

  it('grows with context and with requests, and is never under what the tokens take', () => {
    fc.assert(
      fc.property(layers, context, context, parallel, kvType, (groups, one, other, requests, type) => {
        const [small, large] = [Math.min(one, other), Math.max(one, other)];
        const at = (tokens: number, n: number): ReturnType<typeof kvCache> => kvCache(groups, {context: tokens, parallel: n, kvType: type});
        expect(at(small, requests).bytes).toBeLessThanOrEqual(at(large, requests).bytes);
        expect(at(small, requests).allocatedBytes).toBeLessThanOrEqual(at(large, requests).allocatedBytes);
        expect(at(small, requests).bytes).toBeLessThan(at(small, requests + 1).bytes);
        expect(at(small, requests).bytes).toBeLessThanOrEqual(at(small, requests).allocatedBytes);
      }),
    );
  });

  it('total grows with context, requests and bits of the weights', () => {
    fc.assert(
      fc.property(layers, context, context, parallel, fc.double({min: 1, max: 32, noNaN: true}), fc.boolean(), (groups, one, other, requests, bits, flash) => {
        const at = (tokens: number, n: number, weightBits: number): number =>
          known(
            estimateMemory({
              ...REQUEST,
              weights: {kind: 'parameters', parameters: 1e9, bits: weightBits},
              attention: {layers: groups, heads: 8},
              context: tokens,
              parallel: n,
              flashAttention: flash,
            }).total,
          ).bytes;
        const [small, large] = [Math.min(one, other), Math.max(one, other)];
        expect(at(small, requests, bits)).toBeLessThanOrEqual(at(large, requests, bits));
        expect(at(small, requests, bits)).toBeLessThan(at(small, requests + 1, bits));
        expect(at(small, requests, bits)).toBeLessThan(at(small, requests, bits + 1));
      }),
    );
  });

  it('a smaller cache type never takes more', () => {
    fc.assert(
      fc.property(layers, context, (groups, tokens) => {
        const at = (type: KvType): number => kvCache(groups, {context: tokens, parallel: 1, kvType: type}).bytes;
        expect(at('q4_0')).toBeLessThanOrEqual(at('q8_0'));
        expect(at('q8_0')).toBeLessThanOrEqual(at('f16'));
      }),
    );
  });

  it('layers without a cache of their own add nothing', () => {
    fc.assert(
      fc.property(layers, count, context, parallel, kvType, (groups, extra, tokens, requests, type) => {
        const use = {context: tokens, parallel: requests, kvType: type};
        const more = kvCache([...groups, {kind: 'shared', count: extra}, {kind: 'none', count: extra}], use);
        expect(more.bytes).toBe(kvCache(groups, use).bytes);
        expect(more.allocatedBytes).toBe(kvCache(groups, use).allocatedBytes);
      }),
    );
  });
});
