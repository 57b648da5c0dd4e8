/** Names of projects, companies and formats, written as their owners write them. */
import type {Problem} from '../problems';
import type {Page, ProseBlock} from './prose';
import {WORD_END, WORD_START} from './words';

/** Names whose lower-case form is no French word, so that any other casing is a mistake. */
export const CASED_NAMES: readonly string[] = [
  'AI Act', 'AMD', 'Anthropic', 'Apache', 'arXiv', 'ChatGPT', 'CNIL', 'CUDA', 'DeepSeek', 'Docker', 'Docker Compose', 'Docusaurus', 'EUR-Lex', 'ExLlamaV2', 'GeForce',
  'Gemini', 'Gemma', 'Git', 'GitHub', 'GitHub Pages', 'GitLab', 'GGUF', 'GPT4All', 'Hugging Face', 'iOS', 'iPadOS', 'JavaScript', 'Jupyter', 'KoboldCpp', 'LangChain',
  'LibreChat', 'Linux', 'llama.cpp', 'LlamaIndex', 'llamafile', 'LM Studio', 'LoRA', 'macOS', 'Magistral', 'Ministral', 'Mistral AI', 'Mixtral', 'MLX', 'ModelScope',
  'MongoDB', 'Node.js', 'NVIDIA', 'Ollama', 'ONNX', 'Open WebUI', 'OpenAI', 'OpenCode', 'PostgreSQL', 'PowerShell', 'PyTorch', 'QLoRA', 'Qwen', 'Radeon',
  'ROCm', 'SQLite', 'TensorFlow', 'TypeScript', 'Ubuntu', 'Unsloth', 'vLLM', 'Voxtral', 'VS Code', 'WebAssembly', 'WebGPU', 'Whisper', 'WSL2', 'YAML', 'YouTube', 'Zephyr',
];

/** Other ways of writing the same name that no casing rule would catch. */
const MISSPELLINGS: Readonly<Record<string, string>> = {
  huggingface: 'Hugging Face',
  'hugging-face': 'Hugging Face',
  'mac os': 'macOS',
  'mac os x': 'macOS',
  lmstudio: 'LM Studio',
  'lm-studio': 'LM Studio',
  openwebui: 'Open WebUI',
  'open web ui': 'Open WebUI',
  'open-webui': 'Open WebUI',
  'deep seek': 'DeepSeek',
  'deep-seek': 'DeepSeek',
  'llama cpp': 'llama.cpp',
  'llama-cpp': 'llama.cpp',
  llamacpp: 'llama.cpp',
  mistralai: 'Mistral AI',
  'git hub': 'GitHub',
  'open ai': 'OpenAI',
  'chat gpt': 'ChatGPT',
  'v-llm': 'vLLM',
  nodejs: 'Node.js',
  'power shell': 'PowerShell',
};

const NAMES: ReadonlyMap<string, string> = new Map([
  ...CASED_NAMES.map((name): [string, string] => [name.toLowerCase(), name]),
  ...Object.entries(MISSPELLINGS),
]);

/** Whether a word is one of the names, whatever its casing. */
export const isKnownName = (word: string): boolean => NAMES.has(word.toLowerCase());

const PATTERN = new RegExp(
  `${WORD_START}(?:${[...NAMES.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')})${WORD_END}`,
  'giu',
);

/** Names written in another way than their owners’. Code and addresses are left alone. */
export function checkNames(page: Page, prose: readonly ProseBlock[]): Problem[] {
  return prose.flatMap((block) =>
    [...block.words.matchAll(PATTERN)].flatMap((match): Problem[] => {
      const [found] = match;
      const right = NAMES.get(found.toLowerCase());
      return right === undefined || right === found
        ? []
        : [
            {
              file: page.file,
              line: block.lineAt(match.index),
              message: `Le nom « ${found} » s’écrit autrement.`,
              fix: `Écrivez « ${right} », comme le fait son auteur ; pour une commande ou un fichier, mettez-le entre accents graves.`,
            },
          ];
    }),
  );
}
