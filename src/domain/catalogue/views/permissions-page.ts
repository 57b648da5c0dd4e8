import {formatLargeCount} from '../../format';
import {remember} from '../../remember';
import {typeset} from '../../typography';
import type {Catalogue, Variant} from '../load';
import {QUANTITY_CHOICES} from '../permission-words';
import {GOALS, judgeStanding, type Answer, type Goal, type Role, type Terms} from '../permissions';
import {standingsOf, UNKNOWN_KEY, type CatalogueStanding} from '../standings';
import {isKnown} from '../schema';
import {ANSWER_WORDS, THRESHOLD_WORDS} from '../words';
import {variantUrl} from './catalogue-rows';
import type {ViewContext} from './fact-view';
import {licenceView, type LicenceView} from './licence-panel';

export interface PermissionCell {
  readonly goal: Goal;
  readonly answer: Answer;
  readonly word: string;
}

export interface PermissionVariantView {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** Why its licence is unknown, or what its record says of the licence of a derived model. */
  readonly note?: string;
}

/** Variants that one licence, and that of their base, bind in the same way. */
export interface PermissionGroupView {
  readonly key: string;
  readonly terms: Terms;
  /** Key of the group of the model that they come from. */
  readonly base?: string;
  /** « Llama 3.2 Community License, modèles multimodaux » */
  readonly label: string;
  readonly summary: string;
  readonly licence?: LicenceView;
  readonly variants: readonly PermissionVariantView[];
  /** Answers in the situations that the page writes out. */
  readonly cells: Readonly<Record<WrittenRole, readonly PermissionCell[]>>;
}

export interface PermissionsPageView {
  readonly groups: readonly PermissionGroupView[];
  readonly families: readonly {readonly name: string; readonly variants: readonly {readonly id: string; readonly name: string; readonly group: string}[]}[];
  /** Steps of each figure that some licence asks for. */
  readonly figures: readonly {readonly name: string; readonly label: string; readonly options: readonly {readonly value: string; readonly label: string}[]}[];
}

/** Readers whose answers, in France, stand in the page as it is built. */
export const WRITTEN_ROLES = ['company', 'person'] as const satisfies readonly Role[];
export type WrittenRole = (typeof WRITTEN_ROLES)[number];

/** Everything /puis-je/ shows: licences that cover most variants first, the unknown ones last. */
export function permissionsPageView(context: ViewContext): PermissionsPageView {
  const {catalogue} = context;
  const {table, keyOf} = standingsOf(catalogue);
  const cellsOf = (key: string, role: Role): PermissionCell[] =>
    GOALS.map((goal) => {
      const {answer} = judgeStanding(table, key, {role, place: 'france', goal});
      return {goal, answer, word: ANSWER_WORDS[answer]};
    });
  const groups = [...table.values()]
    .sort((a, b) => Number(a.key === UNKNOWN_KEY) - Number(b.key === UNKNOWN_KEY) || b.variants.length - a.variants.length)
    .map((standing): PermissionGroupView => {
      const licence = standing.licenceId === undefined ? undefined : catalogue.licences.get(standing.licenceId);
      const base = standing.base === undefined ? undefined : table.get(standing.base);
      return {
        key: standing.key,
        terms: standing.terms,
        ...(standing.base === undefined ? {} : {base: standing.base}),
        label: groupLabel(catalogue, standing, base),
        summary: licence === undefined ? 'La licence n’a pas été lue, ou son texte n’est pas au catalogue.' : typeset(licence.record.summary),
        ...(licence === undefined ? {} : {licence: licenceView(context, licence, standing.rights)}),
        variants: standing.variants.map((variant) => variantView(catalogue, variant)),
        cells: {company: cellsOf(standing.key, 'company'), person: cellsOf(standing.key, 'person')},
      };
    });
  return {
    groups,
    families: [...catalogue.families.values()].map(({record, generations}) => ({
      name: record.name,
      variants: [...generations]
        .reverse()
        .flatMap(({variants}) => variants)
        .map((variant) => ({id: variant.id, name: variant.record.name, group: keyOf(variant)})),
    })),
    figures: figuresOf(catalogue),
  };
}

/** Where /puis-je/ answers for the variants of a licence, from the site root: one place for each way that it reads. */
export function permissionLinks(catalogue: Catalogue, licenceId: string): {readonly label: string; readonly url: string}[] {
  const {table} = standingsOnce(catalogue);
  return [...table.values()]
    .filter((standing) => standing.licenceId === licenceId)
    .map((standing) => ({
      label: groupLabel(catalogue, standing, standing.base === undefined ? undefined : table.get(standing.base)),
      url: `/puis-je/#${permissionAnchor(standing.key)}`,
    }));
}

/** Every licence’s page asks. */
const standingsOnce = remember(standingsOf);

/** Place of a group in /puis-je/. */
export function permissionAnchor(key: string): string {
  return `licence-${key}`;
}

function groupLabel(catalogue: Catalogue, standing: CatalogueStanding, base: CatalogueStanding | undefined): string {
  return `${unitLabel(catalogue, standing)}${base === undefined ? '' : `, modèle dérivé sous ${unitLabel(catalogue, base)}`}`;
}

function unitLabel({licences}: Catalogue, {licenceId, rights}: CatalogueStanding): string {
  const record = licenceId === undefined ? undefined : licences.get(licenceId)?.record;
  if (record === undefined) {
    return 'Licence inconnue';
  }
  const settled = record.answers.european_union.denied_when === 'multimodal' ? rights.european_union.answer : undefined;
  return `${record.name}${settled === 'no' ? ', modèles multimodaux' : settled === 'yes' ? ', modèles qui ne lisent que du texte' : ''}`;
}

function variantView(catalogue: Catalogue, variant: Variant): PermissionVariantView {
  const {licence, licence_note: note} = variant.record;
  const told = isKnown(licence) ? note : licence.unknown;
  return {
    id: variant.id,
    name: variant.record.name,
    url: variantUrl(catalogue, variant),
    ...(told === undefined ? {} : {note: typeset(told)}),
  };
}

/** The figures that licences ask for, each with its steps from the lowest up. */
function figuresOf({licences}: Catalogue): PermissionsPageView['figures'] {
  const limits = [...licences.values()].flatMap(({record}) => {
    const {quantity, value, also} = record.answers.thresholds;
    return [...(quantity === undefined || value === undefined ? [] : [{quantity, value}]), ...(also === undefined ? [] : [also])];
  });
  return QUANTITY_CHOICES.flatMap(({key, value: name, label}) => {
    const steps = [...new Set(limits.filter(({quantity}) => quantity === key).map(({value}) => value))].sort((a, b) => a - b);
    const [lowest] = steps;
    const words = (value: number): string => formatLargeCount(value, THRESHOLD_WORDS[key]);
    return lowest === undefined
      ? []
      : [
          {
            name,
            label,
            options: [{value: '0', label: `au plus ${words(lowest)}`}, ...steps.map((step) => ({value: String(step), label: `plus de ${words(step)}`}))],
          },
        ];
  });
}
