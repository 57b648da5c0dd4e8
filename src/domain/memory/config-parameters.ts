/**
 * Parameters of the text model that a Hugging Face `config.json` describes, counted tensor by tensor: embeddings, projections,
 * feed-forward networks, experts. Norms and biases, under 0.1 %, are left out; so is an image encoder.
 */
import type {Unknown} from './estimate';
import {ConfigProblem, count, countOrZero, optionalCount, readModelConfig, type Fields, type ModelConfig} from './model-config';

/** Architectures whose feed-forward network is gated (three matrices) and whose embeddings are tied unless said otherwise. */
const TIED_BY_DEFAULT = new Set(['gemma', 'gemma2', 'gemma3', 'cohere', 'cohere2']);
const COUNTED = new Set([
  ...TIED_BY_DEFAULT,
  ...['llama', 'mistral', 'mixtral', 'ministral3', 'phi3', 'granite', 'smollm3', 'olmo2', 'olmo3', 'seed_oss'],
  ...['qwen2', 'qwen2_moe', 'qwen3', 'qwen3_moe', 'qwen3_vl', 'qwen3_vl_moe', 'gpt_oss', 'glm4', 'glm4_moe'],
  ...['deepseek_v2', 'deepseek_v3', 'kimi_k2'],
]);

/** A count of parameters, or a French sentence that says why it cannot be told. */
export function configParameters(json: unknown): number | Unknown {
  try {
    const config = readModelConfig(json);
    if (!COUNTED.has(config.type)) {
      throw new ConfigProblem(`Les paramètres de l’architecture « ${config.type} » ne se comptent pas d’après sa configuration.`);
    }
    const layers = count(config.fields, 'num_hidden_layers');
    return embeddings(config) + layers * attention(config) + feedForward(config, layers);
  } catch (error) {
    if (error instanceof ConfigProblem) {
      return {unknown: error.message};
    }
    throw error;
  }
}

function embeddings({type, fields}: ModelConfig): number {
  const tied = fields.tie_word_embeddings ?? TIED_BY_DEFAULT.has(type);
  return (tied === true ? 1 : 2) * count(fields, 'vocab_size', type === 'gemma3' ? 262_208 : undefined) * count(fields, 'hidden_size');
}

/** Query, key, value and output projections of one layer. */
function attention({type, fields}: ModelConfig): number {
  const hidden = count(fields, 'hidden_size');
  // Gemma3TextConfig’s documented defaults.
  const defaults = type === 'gemma3' ? {heads: 8, kvHeads: 4, headDim: 256} : undefined;
  const heads = count(fields, 'num_attention_heads', defaults?.heads);
  const rank = optionalCount(fields, 'kv_lora_rank');
  if (rank !== undefined) {
    const [nope, rope, value] = [count(fields, 'qk_nope_head_dim'), count(fields, 'qk_rope_head_dim'), count(fields, 'v_head_dim')];
    const queryRank = optionalCount(fields, 'q_lora_rank');
    const queryWidth = heads * (nope + rope);
    const queries = queryRank === undefined ? hidden * queryWidth : queryRank * (hidden + queryWidth);
    return queries + hidden * (rank + rope) + rank * heads * (nope + value) + heads * value * hidden;
  }
  const headDim = count(fields, 'head_dim', defaults?.headDim ?? hidden / heads);
  const kvHeads = count(fields, 'num_key_value_heads', defaults?.kvHeads ?? (type === 'llama' ? heads : undefined));
  return 2 * hidden * headDim * (heads + kvHeads);
}

/** All the layers’ feed-forward networks: gate, up and down matrices; experts, shared experts and router. */
function feedForward({type, fields}: ModelConfig, layers: number): number {
  const hidden = count(fields, 'hidden_size');
  const experts = ['num_experts', 'num_local_experts', 'n_routed_experts'].map((name) => optionalCount(fields, name)).find((n) => n !== undefined);
  const dense = 3 * hidden * count(fields, 'intermediate_size');
  if (experts === undefined) {
    return layers * dense;
  }
  // Mixtral and gpt-oss give the width of an expert as intermediate_size.
  const width = count(fields, 'moe_intermediate_size', type === 'mixtral' || type === 'gpt_oss' ? count(fields, 'intermediate_size') : undefined);
  const shared = sharedWidth(fields, width);
  const sparse = 3 * hidden * (experts * width + shared) + hidden * experts;
  const denseLayers = denseLayerCount(fields, layers);
  return denseLayers * dense + (layers - denseLayers) * sparse;
}

function sharedWidth(fields: Fields, width: number): number {
  return countOrZero(fields, 'shared_expert_intermediate_size') || countOrZero(fields, 'n_shared_experts') * width;
}

function denseLayerCount(fields: Fields, layers: number): number {
  const listed = Array.isArray(fields.mlp_only_layers) ? fields.mlp_only_layers.length : 0;
  const dense = countOrZero(fields, 'first_k_dense_replace') + listed;
  if (dense > layers || (optionalCount(fields, 'decoder_sparse_step') ?? 1) !== 1) {
    throw new ConfigProblem('La répartition des couches d’experts n’est pas prise en charge.');
  }
  return dense;
}
