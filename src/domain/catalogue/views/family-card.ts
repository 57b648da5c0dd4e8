import {formatDate, formatList, formatParameterRange} from '../../format';
import type {Catalogue, Family, Generation, Variant} from '../load';
import {rightsOf} from '../rights';
import {isKnown, type Fact, type PublisherRecord} from '../schema';
import {ANSWER_WORDS, FRENCH_WORDS, MODALITY_WORDS, STATUS_WORDS} from '../words';
import type {ViewContext} from './fact-view';
import {isSpecialised} from './own-page';
import {typeset} from '../../typography';

export interface GenerationLineView {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly released: string;
  readonly sizes: string;
  readonly reads: string;
  readonly licences: readonly {readonly id: string; readonly name: string; readonly europe: string}[];
  /** « inconnue », said of all variants or of some; absent when every licence is known. */
  readonly unknownLicence?: string;
  readonly french: string;
  readonly summary: string;
}

/** What is read of a family in five seconds. */
export interface FamilyCardView {
  readonly name: string;
  /** Those of its generations, in their order. */
  readonly publishers: readonly PublisherRecord[];
  readonly summary: string;
  readonly variantCount: number;
  readonly caption: string;
  /** Newest first, those of specialised models last. */
  readonly generations: readonly GenerationLineView[];
}

/** First release of a generation, `2025-03-12`; an empty text, the oldest of all, when no date is known. */
function releaseOf({variants}: Generation): string {
  return known(variants, ({record}) => record.released).sort()[0] ?? '';
}

function newestFirst(generations: readonly Generation[]): Generation[] {
  return [...generations].reverse().sort((a, b) => releaseOf(b).localeCompare(releaseOf(a)));
}

export function familyCardView(context: ViewContext, family: Family): FamilyCardView {
  const general = family.generations.filter((generation) => !isSpecialised(generation));
  const specialised = family.generations.filter(isSpecialised);
  return {
    name: family.record.name,
    publishers: publishersOf(context.catalogue, family),
    summary: typeset(family.record.summary),
    variantCount: family.generations.reduce((count, {variants}) => count + variants.length, 0),
    caption: `Les générations de ${family.record.name}, la plus récente d’abord${general.length > 0 && specialised.length > 0 ? ', les spécialisées ensuite' : ''}`,
    generations: [...newestFirst(general), ...newestFirst(specialised)].map((generation) => generationLine(context, generation)),
  };
}

/** Who publishes a generation. A missing record leaves the id for a name: the check of references tells the mistake, with its place. */
export function publisherOf({publishers}: Catalogue, family: Family, generation: Generation): PublisherRecord {
  const id = generation.record.publisher ?? family.record.publisher;
  return publishers.get(id)?.record ?? {name: id, country: 'inconnu', kind: 'company', website: ''};
}

/** Publishers of a family that have a record: pages are read while a missing one is being told. */
function publishersOf({publishers}: Catalogue, family: Family): PublisherRecord[] {
  const ids = new Set(family.generations.map(({record}) => record.publisher ?? family.record.publisher));
  return [...ids].flatMap((id) => publishers.get(id)?.record ?? []);
}

function generationLine({catalogue}: ViewContext, generation: Generation): GenerationLineView {
  const {id, record, variants} = generation;
  const totals = known(variants, (variant) => variant.record.parameters.total);
  const released = releaseOf(generation);
  const withoutLicence = variants.filter((variant) => !isKnown(variant.record.licence)).length;
  const inputs = new Set(known(variants, (variant) => variant.record.modalities).flatMap(({input}) => input));
  const licenceIds = [...new Set(known(variants, (variant) => variant.record.licence))];
  return {
    id,
    name: record.name,
    status: STATUS_WORDS[record.status],
    released: released === '' ? 'inconnue' : formatDate(released),
    sizes: totals.length === 0 ? 'inconnues' : formatParameterRange(Math.min(...totals), Math.max(...totals)),
    reads: inputs.size === 0 ? 'inconnu' : formatList([...inputs].map((modality) => MODALITY_WORDS[modality])),
    licences: licenceIds.map((licenceId) => ({
      id: licenceId,
      name: catalogue.licences.get(licenceId)?.record.name ?? licenceId,
      europe: europeWords(
        variants
          .filter((variant) => isKnown(variant.record.licence) && variant.record.licence.value === licenceId)
          .map((variant) => rightsOf(catalogue, variant).european_union.answer),
      ),
    })),
    ...(withoutLicence === 0 ? {} : {unknownLicence: withoutLicence === variants.length ? 'inconnue' : 'inconnue pour certaines variantes'}),
    french: frenchWords(variants),
    summary: typeset(record.summary),
  };
}

/** What is said of French: one word for the generation when its variants agree, those of which nothing is known included. */
function frenchWords(variants: readonly Variant[]): string {
  const words = new Set(variants.map(({record: {french}}) => (isKnown(french) ? FRENCH_WORDS[french.value] : 'inconnu')));
  const [word = 'inconnu'] = words;
  return words.size > 1 ? 'selon la variante' : word;
}

function europeWords(answers: readonly (keyof typeof ANSWER_WORDS)[]): string {
  const distinct = [...new Set(answers)];
  return distinct.length === 1 && distinct[0] !== undefined ? ANSWER_WORDS[distinct[0]] : 'selon la variante';
}

function known<T>(variants: readonly Variant[], get: (variant: Variant) => Fact<T>): T[] {
  return variants.flatMap((variant) => {
    const fact = get(variant);
    return isKnown(fact) ? [fact.value] : [];
  });
}
