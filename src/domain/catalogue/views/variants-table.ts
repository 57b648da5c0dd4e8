import {groupBy} from '../../group-by';
import {readField, readSizeField} from '../fields';
import type {Generation, Variant} from '../load';
import {rightsOf} from '../rights';
import {ANSWER_WORDS, KIND_WORDS} from '../words';
import {comparisonQuery, MOST_COMPARED} from './compared-cells';
import {evidenceUrl, variantAnchor} from './own-page';
import {fitView, type FitView} from './fit';
import {factView, valueAlone, type FactView, type ValueView, type ViewContext} from './fact-view';
import {typeset} from '../../typography';

export interface TagView {
  readonly tag: string;
  readonly aliases: readonly string[];
  /** « Q4_K_M », or « quantification inconnue ». */
  readonly quantization: string;
  readonly size: FactView | ValueView;
  readonly cloud: boolean;
  /** Absent for a tag that runs elsewhere. */
  readonly fit?: FitView;
}

export interface VariantRowView {
  readonly id: string;
  /** Where other pages lead to. */
  readonly anchor: string;
  readonly name: string;
  readonly kind: string;
  readonly repositoryUrl?: string;
  readonly facts: {
    readonly released: FactView | ValueView;
    readonly parameters: FactView | ValueView;
    readonly active?: FactView | ValueView;
    readonly context: FactView | ValueView;
    readonly reads: FactView | ValueView;
    readonly french: FactView | ValueView;
    readonly tools: FactView | ValueView;
    readonly toolsOllama: FactView | ValueView;
    readonly reasoning: FactView | ValueView;
    readonly reasoningOllama: FactView | ValueView;
    readonly licence: FactView | ValueView;
  };
  readonly europe: {readonly answer: 'yes' | 'no' | 'conditions' | 'unknown'; readonly text: string};
  readonly tags: readonly TagView[];
}

export interface VariantsTableView {
  readonly generation: string;
  /** Page that carries the evidence, when this table shows the values alone. */
  readonly evidenceUrl?: string;
  readonly rows: readonly VariantRowView[];
  /** Where these variants stand side by side, the first ones when they are many. Absent for one alone. */
  readonly comparison?: {readonly url: string; readonly label: string};
  /** Each trap once, with the variants that have it. */
  readonly traps: readonly {readonly text: string; readonly variants: readonly string[]}[];
}


/** The table with the evidence of each value. */
export function variantsTableView(context: ViewContext, generation: Generation): VariantsTableView {
  const {record, variants} = generation;
  const traps = groupBy(
    variants.flatMap((variant) => (variant.record.traps ?? []).map((text) => ({text, name: variant.record.name}))),
    ({text}) => text,
  );
  return {
    generation: record.name,
    rows: variants.map((variant) => variantRowView(context, variant)),
    ...comparisonOf(record.name, variants),
    traps: [...traps].map(([text, places]) => ({text: typeset(text), variants: places.map(({name}) => name)})),
  };
}

function comparisonOf(generation: string, variants: readonly Variant[]): Pick<VariantsTableView, 'comparison'> {
  const compared = variants.slice(0, MOST_COMPARED);
  const which = variants.length > compared.length ? `${compared.length} variantes de ${generation}, à changer ensuite` : `les variantes de ${generation}`;
  return variants.length < 2 ? {} : {comparison: {url: comparisonQuery(compared), label: `Comparer ${which}`}};
}

/** The table of a family’s page, with its values alone when their evidence stands on the generation’s own page. */
export function familyTableView(context: ViewContext, generation: Generation): VariantsTableView {
  const view = variantsTableView(context, generation);
  const url = evidenceUrl(context.catalogue, generation);
  return url === undefined ? view : {...view, evidenceUrl: url, rows: view.rows.map(withoutEvidence)};
}

function withoutEvidence(row: VariantRowView): VariantRowView {
  const facts = Object.fromEntries(Object.entries(row.facts).map(([key, fact]) => [key, valueAlone(fact)])) as unknown as VariantRowView['facts'];
  return {...row, facts, tags: row.tags.map((tag) => ({...tag, size: valueAlone(tag.size)}))};
}

function variantRowView(context: ViewContext, variant: Variant): VariantRowView {
  const {catalogue} = context;
  const {record} = variant;
  const view = (key: string): FactView | undefined => {
    const reading = readField(catalogue, variant, key);
    return reading === undefined ? undefined : factView(context, variant, reading);
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
    anchor: variantAnchor(variant.id),
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
      const fit = fitView(variant, artifact);
      return {
        tag: artifact.tag,
        aliases: artifact.aliases ?? [],
        quantization: artifact.quantization === 'unknown' ? 'quantification inconnue' : artifact.quantization,
        size: factView(context, variant, size),
        cloud: artifact.cloud === true,
        ...(fit === undefined ? {} : {fit}),
      };
    }),
  };
}
