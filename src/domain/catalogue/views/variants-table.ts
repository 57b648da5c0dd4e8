import {readField, readSizeField} from '../fields';
import type {Generation, Variant} from '../load';
import {rightsOf} from '../rights';
import {ANSWER_WORDS, KIND_WORDS} from '../words';
import {factView, type FactView, type ViewContext} from './fact-view';

export interface TagView {
  readonly tag: string;
  readonly aliases: readonly string[];
  readonly quantization: string;
  readonly size: FactView;
  readonly cloud: boolean;
}

export interface VariantRowView {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly repositoryUrl?: string;
  readonly facts: {
    readonly released: FactView;
    readonly parameters: FactView;
    readonly active?: FactView;
    readonly context: FactView;
    readonly reads: FactView;
    readonly french: FactView;
    readonly tools: FactView;
    readonly toolsOllama: FactView;
    readonly reasoning: FactView;
    readonly reasoningOllama: FactView;
    readonly licence: FactView;
  };
  readonly europe: {readonly answer: 'yes' | 'no' | 'conditions' | 'unknown'; readonly text: string};
  readonly tags: readonly TagView[];
  readonly traps: readonly string[];
}

export interface VariantsTableView {
  readonly generation: string;
  readonly rows: readonly VariantRowView[];
}

export function variantsTableView(context: ViewContext, generation: Generation): VariantsTableView {
  return {generation: generation.record.name, rows: generation.variants.map((variant) => variantRowView(context, variant))};
}

function variantRowView(context: ViewContext, variant: Variant): VariantRowView {
  const {catalogue} = context;
  const {record} = variant;
  const view = (key: string): FactView | undefined => {
    const reading = readField(catalogue, variant, key);
    return reading === undefined ? undefined : factView(context, variant, record.name, reading);
  };
  const required = (key: string): FactView => {
    const found = view(key);
    if (found === undefined) {
      throw new Error(`${variant.file} : le champ « ${key} » est obligatoire et manque.`);
    }
    return found;
  };
  const active = view('parametres-actifs');
  const europe = rightsOf(catalogue, variant).european_union;
  return {
    id: variant.id,
    name: record.name,
    kind: KIND_WORDS[record.kind],
    ...(typeof record.repository === 'string' ? {repositoryUrl: `https://huggingface.co/${record.repository}`} : {}),
    facts: {
      released: required('sortie'),
      parameters: required('parametres'),
      ...(active === undefined ? {} : {active}),
      context: required('contexte'),
      reads: required('lit'),
      french: required('francais'),
      tools: required('outils'),
      toolsOllama: required('outils-ollama'),
      reasoning: required('raisonnement'),
      reasoningOllama: required('raisonnement-ollama'),
      licence: required('licence'),
    },
    europe: {answer: europe.answer, text: ANSWER_WORDS[europe.answer]},
    tags: record.artifacts.map((artifact, index) => {
      const size = readSizeField(variant, index);
      if (size === undefined) {
        throw new Error(`${variant.file} : l’étiquette ${artifact.tag} n’a pas de taille.`);
      }
      return {
        tag: artifact.tag,
        aliases: artifact.aliases ?? [],
        quantization: artifact.quantization === 'unknown' ? 'inconnue' : artifact.quantization,
        size: factView(context, variant, record.name, size),
        cloud: artifact.cloud === true,
      };
    }),
    traps: record.traps ?? [],
  };
}
