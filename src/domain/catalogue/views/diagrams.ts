/** The diagrams a page may show, and the figures of the catalogue that some of them draw. */
import {kvCache} from '../../memory';
import {parseSize} from '../../size';
import type {Catalogue, Variant} from '../load';
import {isKnown, type LicenceRecord} from '../schema';

export const DIAGRAMS = [
  'token',
  'transformer',
  'attention',
  'melange-d-experts',
  'quantification',
  'contexte',
  'cache-kv',
  'entrainement',
  'rag',
  'appel-d-outil',
  'local-ou-nuage',
  'licences',
] as const;

export type DiagramName = (typeof DIAGRAMS)[number];

export interface ShapeFacts {
  readonly model: string;
  readonly layers: number;
  /** Numbers in one vector. */
  readonly hidden: number;
  /** Tokens that the model can read and produce. */
  readonly vocabulary: number;
}

export interface ExpertsFacts {
  readonly model: string;
  /** Parameters. */
  readonly total: number;
  readonly active: number;
}

export interface CacheFacts {
  readonly models: readonly {
    readonly model: string;
    readonly tag: string;
    /** Size of the file, in bytes. */
    readonly file: number;
    /** KV cache for each context, in bytes. */
    readonly caches: readonly {readonly context: number; readonly bytes: number}[];
  }[];
}

export interface LicencesFacts {
  /** Variants of the catalogue by kind of licence. */
  readonly free: number;
  readonly custom: number;
  readonly nonCommercial: number;
  readonly unknown: number;
  /** Among the free ones, those whose licence the OSI approves. */
  readonly approved: number;
  /** Among the free ones, those whose training code and training data are open too. */
  readonly wholly: number;
}

interface DrawnFacts {
  readonly transformer: ShapeFacts;
  readonly 'melange-d-experts': ExpertsFacts;
  readonly 'cache-kv': CacheFacts;
  readonly licences: LicencesFacts;
}

/** What a diagram draws of the catalogue; null when it draws nothing of it. */
export type DiagramFacts<N extends DiagramName> = N extends keyof DrawnFacts ? DrawnFacts[N] : null;

export type DiagramView<N extends DiagramName = DiagramName> = {[K in N]: {readonly name: K; readonly facts: DiagramFacts<K>}}[N];

/** Models that the diagrams draw, as variant and Ollama tag. */
const DRAWN = {dense: ['llama-3.1-8b', 'llama3.1:8b'], windowed: ['gemma-3-4b', 'gemma3:4b'], experts: ['gpt-oss-20b', 'gpt-oss:20b']} as const;

/** Contexts drawn: Ollama’s default on a small card, on a larger one, and the maximum of many models. */
const CONTEXTS = [4096, 32_768, 131_072] as const;

/** A record lacks what a diagram draws. `message` is in French and names the record. */
export class MissingFact extends Error {}

export function isDiagram(name: string): name is DiagramName {
  return (DIAGRAMS as readonly string[]).includes(name);
}

/** @throws MissingFact when the catalogue does not hold what the diagram draws. */
export function diagramView(catalogue: Catalogue, name: DiagramName): DiagramView {
  switch (name) {
    case 'transformer':
      return {name, facts: shapeOf(variantOf(catalogue, DRAWN.dense[0]))};
    case 'melange-d-experts':
      return {name, facts: expertsOf(variantOf(catalogue, DRAWN.experts[0]))};
    case 'cache-kv':
      return {name, facts: {models: [DRAWN.dense, DRAWN.windowed].map(([id, tag]) => cacheOf(catalogue, variantOf(catalogue, id), tag))}};
    case 'licences':
      return {name, facts: licencesOf(catalogue)};
    default:
      return {name, facts: null};
  }
}

function variantOf({variants}: Catalogue, id: string): Variant {
  const variant = variants.get(id);
  if (variant === undefined) {
    throw new MissingFact(`la variante « ${id} »`);
  }
  return variant;
}

function required<T>(value: T | undefined, what: string, {record}: Variant): T {
  if (value === undefined) {
    throw new MissingFact(`${what} de ${record.name}`);
  }
  return value;
}

function shapeOf(variant: Variant): ShapeFacts {
  const {name, attention} = variant.record;
  const shape = required(isKnown(attention) ? attention.value : undefined, 'l’architecture', variant);
  return {
    model: name,
    layers: shape.layers.reduce((sum, {count}) => sum + count, 0),
    hidden: required(shape.hidden, 'la largeur', variant),
    vocabulary: required(shape.vocabulary, 'le vocabulaire', variant),
  };
}

function expertsOf(variant: Variant): ExpertsFacts {
  const {name, parameters} = variant.record;
  const {total, active} = parameters;
  return {
    model: name,
    total: required(isKnown(total) ? total.value : undefined, 'le nombre de paramètres', variant),
    active: required(active !== undefined && isKnown(active) ? active.value : undefined, 'le nombre de paramètres actifs', variant),
  };
}

function cacheOf({artifacts}: Catalogue, variant: Variant, tag: string): CacheFacts['models'][number] {
  const {name, attention} = variant.record;
  const {layers} = required(isKnown(attention) ? attention.value : undefined, 'l’architecture', variant);
  const size = artifacts.get(tag)?.record.size;
  const file = required(size !== undefined && isKnown(size) ? parseSize(size.value)?.bytes : undefined, `la taille de ${tag}`, variant);
  return {
    model: name,
    tag,
    file,
    caches: CONTEXTS.map((context) => ({context, bytes: kvCache(layers, {context, parallel: 1, kvType: 'f16'}).bytes})),
  };
}

function licencesOf({variants, licences, generations}: Catalogue): LicencesFacts {
  const facts = {free: 0, custom: 0, nonCommercial: 0, unknown: 0, approved: 0, wholly: 0};
  for (const {record, generationId} of variants.values()) {
    const licence = isKnown(record.licence) ? licences.get(record.licence.value)?.record : undefined;
    const group = licence === undefined ? 'unknown' : GROUPS[licence.kind];
    facts[group] += 1;
    if (group === 'free') {
      const openness = {...generations.get(generationId)?.record.openness, ...record.openness};
      const wholly = [openness.training_code, openness.data].every((part) => part !== undefined && isKnown(part) && part.value === 'open');
      facts.approved += licence?.osi_approved === true ? 1 : 0;
      facts.wholly += wholly ? 1 : 0;
    }
  }
  return facts;
}

const GROUPS = {permissive: 'free', copyleft: 'free', custom: 'custom', 'non-commercial': 'nonCommercial'} as const satisfies Record<
  LicenceRecord['kind'],
  keyof LicencesFacts
>;
