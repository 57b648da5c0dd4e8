/** The model that is asked for, from the catalogue or from a `config.json`, as the inputs of an estimate. */
import {readFileSync} from 'node:fs';
import type {Artifact, Catalogue, Variant} from '../../src/domain/catalogue/load';
import {isKnown} from '../../src/domain/catalogue/schema';
import {catalogueMemory, configLayout, configParameters, isUnknown, type MemoryRequest, type Weights} from '../../src/domain/memory';
import {nearestNames} from '../../src/domain/memory/nearest-tags';
import {CommandError, type Options} from './options';

export interface Model {
  /** One line that names it, in French. */
  readonly title: string;
  readonly inputs: Pick<MemoryRequest, 'weights' | 'projectorBytes' | 'attention'>;
  /** Context the tag sets, in tokens. */
  readonly defaultContext: number | undefined;
  /** Longest context of the model, in tokens. */
  readonly maxContext: number | undefined;
}

/** @throws CommandError when no tag and no variant has that name; the nearest ones are told. */
export function modelOfCatalogue(name: string, {artifacts, variants}: Catalogue): Model {
  const {record, variant} = artifacts.get(name) ?? artifacts.get(`${name}:latest`) ?? artifactOf(variants.get(name)) ?? unknownName(name, artifacts, variants);
  const {context} = variant.record;
  return {
    title: `${record.tag} : ${variant.record.name}, ${record.quantization}`,
    inputs: catalogueMemory(variant.record, record),
    defaultContext: record.default_context,
    maxContext: isKnown(context) ? context.value : undefined,
  };
}

/** The first file of a variant that runs on one’s own machine. */
function artifactOf(variant: Variant | undefined): Pick<Artifact, 'record' | 'variant'> | undefined {
  if (variant === undefined) {
    return undefined;
  }
  const record = variant.record.artifacts.find(({cloud}) => cloud !== true);
  if (record === undefined) {
    throw new CommandError(`La variante « ${variant.id} » n’a pas d’étiquette Ollama qui s’exécute sur votre machine : essayez --config.`);
  }
  return {record, variant};
}

function unknownName(name: string, artifacts: Catalogue['artifacts'], variants: Catalogue['variants']): never {
  const names = nearestNames(name, new Set([...artifacts.keys(), ...variants.keys()]));
  const near = names.length === 0 ? 'Le catalogue est vide.' : `Les plus proches : ${names.join(', ')}.`;
  throw new CommandError(`« ${name} » n’est ni une étiquette ni une variante du catalogue. ${near}`);
}

/** @throws CommandError when the file cannot be read, or does not say enough. */
export function modelOfConfig(file: string, options: Pick<Options, 'size' | 'bits' | 'parameters'>): Model {
  const json = readJson(file);
  const attention = configLayout(json);
  if (isUnknown(attention)) {
    throw new CommandError(`${file} : ${attention.unknown}`);
  }
  return {title: file, inputs: {weights: configWeights(file, json, options), projectorBytes: 0, attention}, defaultContext: undefined, maxContext: undefined};
}

function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new CommandError(`Le fichier « ${file} » ne peut pas être lu.`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandError(`Le fichier « ${file} » n’est pas du JSON.`);
  }
}

function configWeights(file: string, json: unknown, {size, bits, parameters}: Pick<Options, 'size' | 'bits' | 'parameters'>): Weights {
  if (size !== undefined) {
    return {kind: 'file', ...size};
  }
  if (bits === undefined) {
    throw new CommandError('Avec --config, donnez soit --taille, soit --bpw.');
  }
  const counted = parameters ?? configParameters(json);
  if (typeof counted !== 'number') {
    throw new CommandError(`${file} : ${counted.unknown} Ajoutez --parametres, ou donnez --taille à la place de --bpw.`);
  }
  return {kind: 'parameters', parameters: counted, bits};
}
