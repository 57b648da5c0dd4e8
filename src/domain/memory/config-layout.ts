/**
 * From a Hugging Face `config.json` to the layers of the KV cache. Only architectures listed here are read, and only from fields
 * that say what is needed: anything else is unknown, with the reason.
 *
 * Where a field may be left out, the value is the one that the architecture’s configuration class documents in
 * huggingface/transformers (src/transformers/models/…/configuration_….py). Where llama.cpp does not do what the configuration
 * says, llama.cpp is followed, since it holds the cache: see `uniform` and `gemma4`.
 */
import type {LayerGroup} from '../catalogue/schema';
import type {Attention, Unknown} from './estimate';
import {ConfigProblem, count, countOrZero, optionalCount, readModelConfig, words, type Fields} from './model-config';

type Reader = (fields: Fields) => readonly LayerGroup[];

/** The same layer everywhere. Windows that Mistral, Qwen and Phi-3 declare are left out: llama.cpp keeps their whole context. */
const uniform =
  (options: HeadOptions = {}): Reader =>
  (fields) => [{kind: 'full', count: layerCount(fields), ...headShape(fields, options)}];

/** Documented defaults of the heads, by architecture. */
interface HeadOptions {
  /** `head_dim` defaults to hidden_size ÷ num_attention_heads. Never so for Qwen3 and Gemma, which declare another value. */
  readonly dividedHeads?: boolean;
  /** `num_key_value_heads` defaults to num_attention_heads. */
  readonly kvHeadsAsQueries?: boolean;
}

const DIVIDED: HeadOptions = {dividedHeads: true};
const DIVIDED_ALL: HeadOptions = {dividedHeads: true, kvHeadsAsQueries: true};

const READERS: Readonly<Record<string, Reader>> = {
  llama: uniform(DIVIDED_ALL),
  mistral: uniform(DIVIDED),
  ministral3: uniform(),
  mixtral: uniform(DIVIDED),
  qwen2: uniform(DIVIDED),
  qwen2_moe: uniform(DIVIDED),
  qwen2_vl: uniform(DIVIDED),
  qwen2_5_vl: uniform(DIVIDED),
  qwen3: uniform(),
  qwen3_moe: uniform(),
  qwen3_vl: uniform(),
  qwen3_vl_moe: uniform(),
  phi3: uniform(DIVIDED_ALL),
  granite: uniform(DIVIDED_ALL),
  granitemoe: uniform(DIVIDED_ALL),
  glm: uniform(),
  glm4: uniform(),
  glm4_moe: uniform(),
  glm4v: uniform(DIVIDED),
  glm4v_moe: uniform(),
  cohere: uniform(DIVIDED_ALL),
  smollm3: uniform(DIVIDED),
  olmo: uniform(DIVIDED_ALL),
  olmo2: uniform(DIVIDED_ALL),
  olmoe: uniform(DIVIDED_ALL),
  apertus: uniform(DIVIDED),
  nemotron: uniform(DIVIDED_ALL),
  seed_oss: uniform(),
  gemma: uniform(),
  gemma2,
  gemma3,
  gemma3n,
  gemma4,
  gemma4_unified: gemma4,
  cohere2,
  olmo3: (fields) => windowed(fields, words(fields, 'layer_types', layerCount(fields)), headShape(fields, DIVIDED_ALL)),
  gpt_oss: (fields) => windowed(fields, words(fields, 'layer_types', layerCount(fields)), headShape(fields)),
  laguna: (fields) => windowed(fields, words(fields, 'layer_types', layerCount(fields)), headShape(fields)),
  llama4,
  deepseek_v2: latent,
  deepseek_v3: latent,
  kimi_k2: latent,
  glm4_moe_lite: latent,
  qwen3_next: gatedDeltaNet,
  qwen3_5: gatedDeltaNet,
  qwen3_5_moe: gatedDeltaNet,
  granitemoehybrid: graniteHybrid,
  nemotron_h: nemotronH,
  lfm2: shortConvolutions,
  lfm2_moe: shortConvolutions,
};

/** Architectures known to keep more than their fields tell, and what. */
const REFUSED: Readonly<Record<string, string>> = {
  deepseek_v32: 'son indexeur garde un second cache, que ce calcul ne compte pas',
  glm_moe_dsa: 'son indexeur garde un second cache, que ce calcul ne compte pas',
  mllama: 'ses couches croisées gardent aussi les images, que ce calcul ne compte pas',
};

/** Layers and query heads of the model that a parsed `config.json` describes, or a French sentence that says why not. */
export function configLayout(json: unknown): Attention | Unknown {
  try {
    const {type, fields} = readModelConfig(json);
    const reader = READERS[type];
    if (reader === undefined) {
      const reason = REFUSED[type] ?? 'ce calcul ne sait pas comment elle garde les jetons lus';
      throw new ConfigProblem(`L’architecture « ${type} » n’est pas prise en charge : ${reason}.`);
    }
    return {layers: reader(fields), heads: optionalCount(fields, 'num_attention_heads')};
  } catch (error) {
    if (error instanceof ConfigProblem) {
      return {unknown: error.message};
    }
    throw error;
  }
}

type HeadShape = Pick<Extract<LayerGroup, {kind: 'full'}>, 'kv_heads' | 'key_dim' | 'value_dim'>;

function shape(kvHeads: number, headDim: number): HeadShape {
  return {kv_heads: kvHeads, key_dim: headDim, value_dim: headDim};
}

function headShape(fields: Fields, {dividedHeads, kvHeadsAsQueries}: HeadOptions = {}): HeadShape {
  const kvHeads = count(fields, 'num_key_value_heads', kvHeadsAsQueries === true ? optionalCount(fields, 'num_attention_heads') : undefined);
  const declared = optionalCount(fields, 'head_dim');
  if (declared !== undefined || dividedHeads !== true) {
    return shape(kvHeads, count(fields, 'head_dim', declared));
  }
  const headDim = count(fields, 'hidden_size') / count(fields, 'num_attention_heads');
  if (!Number.isInteger(headDim)) {
    throw new ConfigProblem('Le champ « head_dim » manque, et « hidden_size » n’est pas un multiple de « num_attention_heads ».');
  }
  return shape(kvHeads, headDim);
}

function layerCount(fields: Fields): number {
  return count(fields, 'num_hidden_layers');
}

/** Groups without those that have no layer. */
function present(groups: readonly LayerGroup[]): LayerGroup[] {
  return groups.filter((group) => group.count > 0);
}

/** How many of `kinds` are each of `expected`. @throws ConfigProblem on a kind that is none of them. */
function tally<Kind extends string>(kinds: readonly string[], expected: readonly Kind[]): Record<Kind, number> {
  const counts = Object.fromEntries(expected.map((kind) => [kind, 0])) as Record<Kind, number>;
  for (const kind of kinds) {
    const known = expected.find((candidate) => candidate === kind);
    if (known === undefined) {
      throw new ConfigProblem(`Le genre de couche « ${kind} » n’est pas pris en charge.`);
    }
    counts[known] += 1;
  }
  return counts;
}

const WINDOW_KINDS = ['full_attention', 'sliding_attention'] as const;

/** Full and sliding layers; global layers may have heads of their own. */
function windowed(fields: Fields, kinds: readonly string[], local: HeadShape, global: HeadShape = local, sharedLayers = 0): LayerGroup[] {
  const owners = tally(kinds.slice(0, kinds.length - sharedLayers), WINDOW_KINDS);
  return present([
    {kind: 'full', count: owners.full_attention, ...global},
    {kind: 'sliding', count: owners.sliding_attention, ...local, window: count(fields, 'sliding_window')},
    {kind: 'shared', count: sharedLayers},
  ]);
}

/** Kinds told by `layer_types`, else one full layer at the end of each run of `period`. */
function periodicKinds(fields: Fields, period: number): readonly string[] {
  const layers = layerCount(fields);
  return Array.isArray(fields.layer_types)
    ? words(fields, 'layer_types', layers)
    : Array.from({length: layers}, (_, index) => ((index + 1) % period === 0 ? 'full_attention' : 'sliding_attention'));
}

/** One sliding layer, then one full, in turn. */
function gemma2(fields: Fields): LayerGroup[] {
  return windowed(fields, periodicKinds(fields, 2), headShape(fields));
}

/**
 * Five sliding layers for one full. Google’s files leave out what equals Gemma3TextConfig’s defaults: 8 heads, 4 of keys and
 * values, 256 wide, pattern of 6.
 */
function gemma3(fields: Fields): LayerGroup[] {
  const pattern = count(fields, 'sliding_window_pattern', optionalCount(fields, '_sliding_window_pattern') ?? 6);
  return windowed(fields, periodicKinds(fields, pattern), shape(count(fields, 'num_key_value_heads', 4), count(fields, 'head_dim', 256)));
}

/** The last `num_kv_shared_layers` read the cache of an earlier layer. */
function gemma3n(fields: Fields): LayerGroup[] {
  const kinds = words(fields, 'layer_types', layerCount(fields));
  return windowed(fields, kinds, headShape(fields), undefined, sharedLayerCount(fields));
}

/**
 * Global layers have `global_head_dim`, and `num_global_key_value_heads` when `attention_k_eq_v` is set.
 *
 * `attention_k_eq_v` says that one projection gives keys and values; each is then normed in its own way and both are kept.
 * llama.cpp shows it: gemma-4-12b, 8,192 tokens in f16, « 128.00 MiB » for 8 layers of one head of 512, that is K and V.
 */
function gemma4(fields: Fields): LayerGroup[] {
  const kinds = words(fields, 'layer_types', layerCount(fields));
  const local = headShape(fields);
  const globalHeads = fields.attention_k_eq_v === true ? count(fields, 'num_global_key_value_heads') : local.kv_heads;
  return windowed(fields, kinds, local, shape(globalHeads, count(fields, 'global_head_dim')), sharedLayerCount(fields));
}

function sharedLayerCount(fields: Fields): number {
  if (fields.num_kv_shared_layers === undefined) {
    throw new ConfigProblem('Le champ « num_kv_shared_layers » manque.');
  }
  const shared = countOrZero(fields, 'num_kv_shared_layers');
  if (shared >= layerCount(fields)) {
    throw new ConfigProblem('Le champ « num_kv_shared_layers » compte autant de couches que le modèle.');
  }
  return shared;
}

function cohere2(fields: Fields): LayerGroup[] {
  return windowed(fields, periodicKinds(fields, count(fields, 'sliding_window_pattern', 4)), headShape(fields, DIVIDED_ALL));
}

/** Three layers by blocks of `attention_chunk_size` for one full: the interval of 4 is fixed in llama.cpp. */
function llama4(fields: Fields): LayerGroup[] {
  const layers = layerCount(fields);
  const full = Math.floor(layers / count(fields, 'no_rope_layer_interval', 4));
  const heads = headShape(fields);
  return present([
    {kind: 'full', count: full, ...heads},
    {kind: 'chunked', count: layers - full, ...heads, window: count(fields, 'attention_chunk_size')},
  ]);
}

/** Multi-head latent attention: llama.cpp keeps the latent vector and the rotary part of the keys, no values. */
function latent(fields: Fields): LayerGroup[] {
  return [{kind: 'latent', count: layerCount(fields), rank: count(fields, 'kv_lora_rank'), rope_dim: count(fields, 'qk_rope_head_dim')}];
}

/** Gated DeltaNet: (kernel − 1) columns of the convolution’s inputs and, for each value head, one keys × values matrix. */
function gatedDeltaNet(fields: Fields): LayerGroup[] {
  const layers = layerCount(fields);
  const interval = count(fields, 'full_attention_interval', 4);
  const kinds = Array.isArray(fields.layer_types)
    ? words(fields, 'layer_types', layers)
    : Array.from({length: layers}, (_, index) => ((index + 1) % interval === 0 ? 'full_attention' : 'linear_attention'));
  const counts = tally(kinds, ['full_attention', 'linear_attention']);
  const keyDim = count(fields, 'linear_key_head_dim');
  const keys = count(fields, 'linear_num_key_heads') * keyDim;
  const values = count(fields, 'linear_num_value_heads') * count(fields, 'linear_value_head_dim');
  const columns = count(fields, 'linear_conv_kernel_dim') - 1;
  return present([
    {kind: 'full', count: counts.full_attention, ...headShape(fields)},
    {kind: 'state', count: counts.linear_attention, state_elements: columns * (2 * keys + values) + values * keyDim},
  ]);
}

/** Mamba-2: (kernel − 1)(inner + 2 × groups × state) + state × inner. */
function mambaElements(kernel: number, inner: number, groups: number, state: number): number {
  return (kernel - 1) * (inner + 2 * groups * state) + state * inner;
}

/** Some of this family have no Mamba layer, and then no field that describes one. */
function graniteHybrid(fields: Fields): LayerGroup[] {
  const counts = tally(words(fields, 'layer_types', layerCount(fields)), ['attention', 'mamba']);
  const full: LayerGroup = {kind: 'full', count: counts.attention, ...headShape(fields, DIVIDED_ALL)};
  if (counts.mamba === 0) {
    return [full];
  }
  // `mamba_d_head` may be the word « auto »: the inner width is what the heads share.
  const inner = count(fields, 'mamba_expand') * count(fields, 'hidden_size');
  const elements = mambaElements(count(fields, 'mamba_d_conv'), inner, count(fields, 'mamba_n_groups'), count(fields, 'mamba_d_state'));
  return present([full, {kind: 'state', count: counts.mamba, state_elements: elements}]);
}

const NEMOTRON_KINDS: Readonly<Record<string, string>> = {M: 'mamba', '*': 'attention', '-': 'mlp', E: 'moe'};

/** Layers told by a word (`MEM*-`: Mamba, experts, attention, perceptron) or, in newer files, by a list. */
function nemotronH(fields: Fields): LayerGroup[] {
  const pattern = fields.hybrid_override_pattern;
  const layers = layerCount(fields);
  const kinds = typeof pattern === 'string' ? Array.from(pattern, (letter) => NEMOTRON_KINDS[letter] ?? letter) : words(fields, 'layers_block_type', layers);
  if (kinds.length !== layers) {
    throw new ConfigProblem(`Le champ « hybrid_override_pattern » décrit ${kinds.length} couches, et le modèle en a ${layers}.`);
  }
  const counts = tally(kinds, ['attention', 'mamba', 'mlp', 'moe']);
  const headDim = count(fields, 'head_dim', optionalCount(fields, 'attention_head_dim'));
  const inner = count(fields, 'mamba_num_heads') * count(fields, 'mamba_head_dim');
  const elements = mambaElements(count(fields, 'conv_kernel'), inner, count(fields, 'n_groups'), count(fields, 'ssm_state_size'));
  return present([
    {kind: 'full', count: counts.attention, ...shape(count(fields, 'num_key_value_heads'), headDim)},
    {kind: 'state', count: counts.mamba, state_elements: elements},
    {kind: 'none', count: counts.mlp + counts.moe},
  ]);
}

/** LFM2: short convolutions keep (conv_L_cache − 1) columns of the model’s width. */
function shortConvolutions(fields: Fields): LayerGroup[] {
  const counts = tally(words(fields, 'layer_types', layerCount(fields)), ['full_attention', 'conv']);
  return present([
    {kind: 'full', count: counts.full_attention, ...headShape(fields, DIVIDED)},
    {kind: 'state', count: counts.conv, state_elements: (count(fields, 'conv_L_cache') - 1) * count(fields, 'hidden_size')},
  ]);
}
