/** What the command line asks, checked; errors are French sentences. */
import {parseArgs} from 'node:util';
import {KV_TYPES, type KvType} from '../../src/domain/memory';
import {parseSize, type Size} from '../../src/domain/size';

/** The command cannot answer; the message is for the person who typed it. */
export class CommandError extends Error {}

export const USAGE = `Usage : npm run --silent memoire -- <étiquette Ollama ou variante> [options]
        npm run --silent memoire -- --config config.json (--taille 4.9GB | --bpw 4.9) [options]

  --contexte N     jetons de contexte (par défaut, celui de l’étiquette, sinon 4096)
  --kv TYPE        type du cache KV : ${KV_TYPES.join(', ')} (par défaut f16)
  --paralleles N   requêtes servies en même temps (par défaut 1)
  --flash          avec flash attention (par défaut)
  --sans-flash     sans flash attention
  --config FICHIER config.json d’un dépôt Hugging Face
  --taille T       avec --config : taille du fichier de poids, « 4.9GB », « 4,9 Go » ou en octets
  --bpw B          avec --config : bits par poids
  --parametres N   avec --bpw : nombre de paramètres, s’il ne se compte pas d’après la configuration
  --json           résultat en octets, pour un programme`;

export interface Options {
  readonly model: string | undefined;
  readonly context: number | undefined;
  readonly kvType: KvType;
  readonly parallel: number;
  readonly flashAttention: boolean;
  readonly json: boolean;
  readonly config: string | undefined;
  readonly size: Size | undefined;
  readonly bits: number | undefined;
  readonly parameters: number | undefined;
}

const OPTIONS = {
  contexte: {type: 'string'},
  kv: {type: 'string'},
  paralleles: {type: 'string'},
  flash: {type: 'boolean'},
  'sans-flash': {type: 'boolean'},
  config: {type: 'string'},
  taille: {type: 'string'},
  bpw: {type: 'string'},
  parametres: {type: 'string'},
  json: {type: 'boolean'},
  aide: {type: 'boolean'},
} as const;

/** @returns the options, or undefined when help is asked. @throws CommandError on an option that cannot be read. */
export function readOptions(args: readonly string[]): Options | undefined {
  const {values, positionals} = parsed(args);
  if (values.aide === true) {
    return undefined;
  }
  const [model, ...others] = positionals;
  if (others.length > 0) {
    throw new CommandError(`Un seul modèle à la fois : « ${others.join(' ')} » est de trop.`);
  }
  if ((model === undefined) === (values.config === undefined)) {
    throw new CommandError(
      model === undefined
        ? 'Dites de quel modèle il s’agit : une étiquette Ollama, une variante du catalogue, ou --config.'
        : 'Donnez un modèle du catalogue ou --config, pas les deux.',
    );
  }
  if (values.flash === true && values['sans-flash'] === true) {
    throw new CommandError('--flash et --sans-flash se contredisent : gardez l’un des deux.');
  }
  const fromConfig = (name: 'taille' | 'bpw' | 'parametres'): string | undefined => {
    if (values[name] !== undefined && values.config === undefined) {
      throw new CommandError(`--${name} ne s’emploie qu’avec --config.`);
    }
    return values[name];
  };
  const size = optional(fromConfig('taille'), readSize);
  const bits = optional(fromConfig('bpw'), (text) => readNumber('bpw', text));
  const parameters = optional(fromConfig('parametres'), (text) => readNumber('parametres', text));
  if (values.config !== undefined && (size === undefined) === (bits === undefined)) {
    throw new CommandError('Avec --config, donnez soit --taille, soit --bpw.');
  }
  if (parameters !== undefined && bits === undefined) {
    throw new CommandError('--parametres ne s’emploie qu’avec --bpw.');
  }
  const kvType = readKvType(values.kv ?? 'f16');
  const flashAttention = values['sans-flash'] !== true;
  if (kvType !== 'f16' && !flashAttention) {
    throw new CommandError(`Un cache en ${kvType} a besoin de flash attention : retirez --sans-flash, ou gardez --kv f16.`);
  }
  return {
    model,
    context: optional(values.contexte, (text) => readCount('contexte', text)),
    kvType,
    parallel: optional(values.paralleles, (text) => readCount('paralleles', text)) ?? 1,
    flashAttention,
    json: values.json === true,
    config: values.config,
    size,
    bits,
    parameters,
  };
}

function parsed(args: readonly string[]): ReturnType<typeof parseArgs<{options: typeof OPTIONS; allowPositionals: true}>> {
  try {
    return parseArgs({args: [...args], options: OPTIONS, allowPositionals: true});
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const name = /'(?<option>-{1,2}[^ ']+)/.exec(error instanceof Error ? error.message : '')?.groups?.option ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      throw new CommandError(`L’option « ${name} » n’existe pas. Tapez --aide pour les voir toutes.`);
    }
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
      throw new CommandError(`L’option « ${name} » attend une valeur, ou n’en prend pas. Tapez --aide pour les voir toutes.`);
    }
    throw error;
  }
}

function optional<T>(text: string | undefined, read: (text: string) => T): T | undefined {
  return text === undefined ? undefined : read(text);
}

function readCount(option: string, text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < 1) {
    throw new CommandError(`--${option} attend un entier positif, sans espace : « ${text} » n’en est pas un.`);
  }
  return value;
}

function readNumber(option: string, text: string): number {
  const value = Number(text.replace(',', '.'));
  if (!Number.isFinite(value) || value <= 0) {
    throw new CommandError(`--${option} attend un nombre positif : « ${text} » n’en est pas un.`);
  }
  return value;
}

function readKvType(text: string): KvType {
  const type = KV_TYPES.find((known) => known === text);
  if (type === undefined) {
    throw new CommandError(`« ${text} » n’est pas un type de cache KV : choisissez ${KV_TYPES.join(', ')}.`);
  }
  return type;
}

/** « 4.9GB », « 4,9 Go » or whole bytes. */
function readSize(text: string): Size {
  const size = parseSize(/^\d+$/.test(text) ? `${text} B` : text.replace(',', '.').replace(/[oO]$/, 'B').replace(/^([\d.]+ ?)k/, '$1K'));
  if (size === undefined) {
    throw new CommandError(`« ${text} » n’est pas une taille : écrivez « 4.9GB », « 4,9 Go », ou le nombre d’octets.`);
  }
  return size;
}
