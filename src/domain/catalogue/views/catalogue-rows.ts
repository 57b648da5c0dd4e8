import {formatDate, formatInteger, formatParameters, formatSize} from '../../format';
import {parseSize} from '../../size';
import type {Catalogue, Variant} from '../load';
import {rightsOf} from '../rights';
import {isKnown} from '../schema';
import {fitView, type FitView} from './fit';
import {variantAnchor} from './own-page';
import {ANSWER_WORDS, FRENCH_WORDS, REASONING_WORDS} from '../words';

/** One line of /catalogue/. Numbers sort, words show; `undefined` numbers sort last. */
export interface CatalogueRowView {
  readonly id: string;
  readonly name: string;
  readonly familyId: string;
  readonly family: string;
  /** Page of the family, at the variant. */
  readonly url: string;
  readonly released: {readonly text: string; readonly sort: string};
  readonly parameters: {readonly text: string; readonly sort?: number};
  readonly context: {readonly text: string; readonly sort?: number};
  /** The lightest tag that runs locally. */
  readonly tag?: {readonly name: string; readonly text: string; readonly sort: number; readonly fit?: FitView};
  readonly licence: string;
  readonly licenceId?: string;
  readonly europe: {readonly answer: 'yes' | 'no' | 'conditions' | 'unknown'; readonly text: string};
  readonly french: {readonly claimed: boolean; readonly text: string};
  readonly vision: boolean;
  readonly tools: {readonly usable: boolean; readonly text: string};
  readonly reasoning: {readonly able: boolean; readonly text: string};
}

/** Page of a variant’s family, at the row of the variant. */
export function variantUrl(catalogue: Catalogue, variant: Variant): string {
  const page = catalogue.families.get(variant.familyId)?.record.page ?? `/modeles/${variant.familyId}/`;
  return `${page}#${variantAnchor(variant.id)}`;
}

/** Every variant, families in the site’s order, newest generation first. */
export function catalogueRows(catalogue: Catalogue): CatalogueRowView[] {
  return [...catalogue.families.values()].flatMap((family) =>
    [...family.generations].reverse().flatMap((generation) =>
      generation.variants.map((variant) => catalogueRow(catalogue, family.record.name, variant)),
    ),
  );
}

function catalogueRow(catalogue: Catalogue, family: string, variant: Variant): CatalogueRowView {
  const {record} = variant;
  const europe = rightsOf(catalogue, variant).european_union.answer;
  const total = isKnown(record.parameters.total) ? record.parameters.total.value : undefined;
  const context = isKnown(record.context) ? record.context.value : undefined;
  const lightest = lightestTag(variant);
  const released = isKnown(record.released) ? record.released.value : undefined;
  const toolsModel = isKnown(record.tools.model) ? record.tools.model.value : undefined;
  const toolsOllama = isKnown(record.tools.ollama) ? record.tools.ollama.value : undefined;
  const reasoning = isKnown(record.reasoning.model) ? record.reasoning.model.value : undefined;
  return {
    id: variant.id,
    name: record.name,
    familyId: variant.familyId,
    family,
    url: variantUrl(catalogue, variant),
    released: {text: released === undefined ? 'inconnue' : formatDate(released), sort: released ?? ''},
    parameters: {text: total === undefined ? 'inconnu' : formatParameters(total), ...(total === undefined ? {} : {sort: total})},
    context: {text: context === undefined ? 'inconnu' : formatInteger(context), ...(context === undefined ? {} : {sort: context})},
    ...(lightest === undefined ? {} : {tag: lightest}),
    ...(isKnown(record.licence)
      ? {licenceId: record.licence.value, licence: catalogue.licences.get(record.licence.value)?.record.name ?? record.licence.value}
      : {licence: 'inconnue'}),
    europe: {answer: europe, text: ANSWER_WORDS[europe]},
    french: isKnown(record.french)
      ? {claimed: record.french.value === 'claimed', text: FRENCH_WORDS[record.french.value]}
      : {claimed: false, text: 'inconnu'},
    vision: isKnown(record.modalities) && record.modalities.value.input.includes('image'),
    tools: {usable: toolsOllama === true, text: toolsText(toolsModel, toolsOllama)},
    reasoning: {able: reasoning === 'optional' || reasoning === 'always', text: reasoning === undefined ? 'inconnu' : REASONING_WORDS[reasoning]},
  };
}

function toolsText(model: boolean | undefined, ollama: boolean | undefined): string {
  if (ollama === true) {
    return 'oui';
  }
  return model === true ? 'modèle seul' : model === undefined && ollama === undefined ? 'inconnu' : 'non';
}

function lightestTag(variant: Variant): CatalogueRowView['tag'] {
  const sized = variant.record.artifacts.flatMap((artifact) => {
    const {tag, size, cloud} = artifact;
    const bytes = cloud === true || !isKnown(size) ? undefined : parseSize(size.value)?.bytes;
    return bytes === undefined || !isKnown(size) ? [] : [{name: tag, text: formatSize(size.value), sort: bytes, artifact}];
  });
  const lightest = sized.sort((a, b) => a.sort - b.sort)[0];
  if (lightest === undefined) {
    return undefined;
  }
  const {artifact, ...view} = lightest;
  const fit = fitView(variant, artifact);
  return fit === undefined ? view : {...view, fit};
}
