/** Reading of a Hugging Face `config.json`: fields by name, with a French sentence when one is missing. */

export type Fields = Readonly<Record<string, unknown>>;

/** The configuration does not say what is needed; the message is a French sentence for the reader. */
export class ConfigProblem extends Error {}

export interface ModelConfig {
  /** `model_type` of the text model, without its `_text` ending: `gemma3`, `qwen3_5_moe`. */
  readonly type: string;
  /** Fields of the text model: those of `text_config` when there is one. */
  readonly fields: Fields;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @throws ConfigProblem when the value is not a configuration that names its architecture. */
export function readModelConfig(json: unknown): ModelConfig {
  if (!isFields(json)) {
    throw new ConfigProblem('Ce fichier n’est pas une configuration de modèle : on attend un objet JSON.');
  }
  const fields = isFields(json.text_config) ? json.text_config : json;
  const type = fields.model_type ?? json.model_type;
  if (typeof type !== 'string') {
    throw new ConfigProblem('Le champ « model_type » manque : l’architecture n’est pas nommée.');
  }
  return {type: type.replace(/_text$/, ''), fields};
}

/** A positive integer, or undefined when the field is absent or null. @throws ConfigProblem when it is something else. */
export function optionalCount(fields: Fields, name: string): number | undefined {
  const value = fields[name];
  if (value === undefined || value === null) {
    return undefined;
  }
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) {
    throw new ConfigProblem(`Le champ « ${name} » n’est pas un entier positif.`);
  }
  return value;
}

/** A positive integer: the field, else `fallback`. @throws ConfigProblem when there is neither. */
export function count(fields: Fields, name: string, fallback?: number): number {
  const value = optionalCount(fields, name) ?? fallback;
  if (value === undefined) {
    throw new ConfigProblem(`Le champ « ${name} » manque.`);
  }
  return value;
}

/** A count that may be zero, 0 when absent. */
export function countOrZero(fields: Fields, name: string): number {
  return fields[name] === 0 ? 0 : (optionalCount(fields, name) ?? 0);
}

/** A list of `length` words. @throws ConfigProblem when it is absent, or not of that length. */
export function words(fields: Fields, name: string, length: number): readonly string[] {
  const value = fields[name];
  if (!Array.isArray(value) || !value.every((word): word is string => typeof word === 'string')) {
    throw new ConfigProblem(`Le champ « ${name} » manque : il nomme le genre de chaque couche.`);
  }
  if (value.length !== length) {
    throw new ConfigProblem(`Le champ « ${name} » décrit ${value.length} couches, et le modèle en a ${length}.`);
  }
  return value;
}
