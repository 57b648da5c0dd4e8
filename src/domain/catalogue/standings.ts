/** Variants gathered by what binds them: their licence as it reads for them, and the licence of the model they come from. */
import type {Catalogue, Variant} from './load';
import {GOALS, judge, judgeStanding, PLACES, ROLES, type Judgement, type Situation, type Standing, type Terms} from './permissions';
import {rightsOf, type Rights} from './rights';
import {isKnown, LICENCE_QUESTIONS, type LicenceRecord} from './schema';

/** Key of the variants whose licence is not known. */
export const UNKNOWN_KEY = 'inconnue';

export interface CatalogueStanding extends Standing {
  readonly key: string;
  /** Absent when the licence is unknown, or not in the catalogue. */
  readonly licenceId?: string;
  readonly rights: Rights;
  /** In the order of the catalogue. */
  readonly variants: readonly Variant[];
}

export interface Standings {
  readonly table: ReadonlyMap<string, CatalogueStanding>;
  readonly keyOf: (variant: Variant) => string;
}

/** Every standing of the catalogue, in the order of its variants. */
export function standingsOf(catalogue: Catalogue): Standings {
  const table = new Map<string, CatalogueStanding & {readonly variants: Variant[]}>();
  const keys = new Map<Variant, string>();
  const enter = (variant: Variant, from: readonly Variant[]): string => {
    const entered = keys.get(variant);
    if (entered !== undefined) {
      return entered;
    }
    const rights = rightsOf(catalogue, variant);
    const {licence} = variant.record;
    const found = isKnown(licence) ? catalogue.licences.get(licence.value) : undefined;
    const base = found === undefined || from.includes(variant) ? undefined : baseOf(catalogue, variant);
    const baseKey = base === undefined ? undefined : enter(base, [...from, variant]);
    const own = unitKey(found?.id, found?.record, rights);
    const binds = baseKey !== undefined && baseKey !== own && isBinding(table.get(baseKey));
    const key = binds ? `${own}_${baseKey}` : own;
    const known = table.get(key);
    if (known === undefined) {
      table.set(key, {
        key,
        ...(found === undefined ? {} : {licenceId: found.id}),
        rights,
        terms: termsOf(found?.record, rights),
        ...(binds ? {base: baseKey} : {}),
        variants: [variant],
      });
    } else {
      known.variants.push(variant);
    }
    keys.set(variant, key);
    return key;
  };
  catalogue.variants.forEach((variant) => enter(variant, []));
  return {
    table,
    keyOf: (variant) => {
      const key = keys.get(variant);
      if (key === undefined) {
        throw new Error(`${variant.file} : cette variante n’est pas au catalogue.`);
      }
      return key;
    },
  };
}

/** What one reader may do with one variant. */
export function permissionOf(catalogue: Catalogue, variant: Variant, situation: Situation): Judgement {
  const {table, keyOf} = standingsOf(catalogue);
  return judgeStanding(table, keyOf(variant), situation);
}

/**
 * The model whose weights this one starts from, when the catalogue has it. A distillation starts from the answers of another
 * model, not from its weights.
 */
function baseOf({variants}: Catalogue, {record}: Variant): Variant | undefined {
  const {derived_from: origin} = record;
  return origin?.variant === undefined || origin.relation === 'distillation' ? undefined : variants.get(origin.variant);
}

/** Whether a model’s terms can bind what derives from it: someone, somewhere, gets less than a plain « yes ». */
function isBinding(standing: Standing | undefined): boolean {
  return (
    standing !== undefined &&
    (standing.base !== undefined ||
      ROLES.some((role) => PLACES.some((place) => GOALS.some((goal) => judge(standing.terms, {role, place, goal}).answer !== 'yes'))))
  );
}

/** A licence reads differently for two variants only in the European Union. */
function unitKey(id: string | undefined, record: LicenceRecord | undefined, rights: Rights): string {
  if (id === undefined || record === undefined) {
    return UNKNOWN_KEY;
  }
  const europe = rights.european_union.answer;
  return europe === record.answers.european_union.answer ? id : `${id}-${europe}`;
}

function termsOf(record: LicenceRecord | undefined, rights: Rights): Terms {
  const answers = Object.fromEntries(LICENCE_QUESTIONS.map((question) => [question, rights[question].answer])) as Terms['answers'];
  if (record === undefined) {
    return {answers};
  }
  const {allows, limited_by: limitedBy} = record.answers.commercial_use;
  const {quantity, value, also, effect, applies_to: appliesTo} = record.answers.thresholds;
  return {
    answers,
    ...(allows === undefined ? {} : {allows}),
    ...(limitedBy === undefined ? {} : {limitedBy}),
    ...(quantity === undefined || value === undefined ? {} : {limits: [{quantity, value}, ...(also === undefined ? [] : [also])]}),
    ...(effect === undefined ? {} : {effect}),
    ...(appliesTo === undefined ? {} : {appliesTo}),
  };
}
