/** A fact as a page shows it: its text, and everything that the evidence note tells. Strings only. */
import {daysBetween, formatDate} from '../../format';
import type {FieldReading} from '../fields';
import type {Catalogue, Entry} from '../load';
import {isKnown, type Evidence} from '../schema';
import {METHOD_WORDS} from '../words';
import {typeset} from '../../typography';

/** Days after which an evidence is to be read again. */
export const STALE_DAYS = 180;

export interface ViewContext {
  readonly catalogue: Catalogue;
  /** Day of the build, `2026-11-23`. */
  readonly today: string;
  /** Repository page, without a trailing slash. */
  readonly repositoryUrl: string;
}

export interface EvidenceView {
  readonly quote: string;
  readonly language: string;
  readonly sourceTitle: string;
  readonly sourceUrl: string;
  /** « lu dans la source le 23 novembre 2026, version du 12 mars 2025, à travers … » */
  readonly reading: string;
  /** What this source says when it contradicts the value kept. */
  readonly says?: string;
  readonly note?: string;
}

/** A value that a page shows without its evidence. */
export interface ValueView {
  readonly label: string;
  readonly text: string;
  readonly disputed?: true;
  readonly stale?: true;
}

export interface FactView extends ValueView {
  /** Reason why the value is not known; then `text` is « inconnu ». */
  readonly unknown?: string;
  readonly note?: string;
  readonly evidence: readonly EvidenceView[];
  /** Page that edits the very file, at the line of the fact. */
  readonly editUrl: string;
  readonly reportUrl: string;
}

/** What the page shows of one fact of `entry`. */
export function factView(context: ViewContext, entry: Entry<unknown>, reading: FieldReading): FactView {
  const {repositoryUrl, today} = context;
  const line = entry.lineOf(reading.path);
  const links = {
    editUrl: `${repositoryUrl}/edit/main/${entry.file}#L${line}`,
    reportUrl: `${repositoryUrl}/issues/new?template=erreur-fait.yml&title=${encodeURIComponent(`${entry.id}, ${reading.label}`)}`,
  };
  const {fact} = reading;
  if (!isKnown(fact)) {
    return {label: reading.label, text: 'inconnu', unknown: typeset(fact.unknown), evidence: [], ...links};
  }
  const newest = fact.evidence.map(({read_on: day}) => day).sort().at(-1) ?? today;
  return {
    label: reading.label,
    text: reading.text(fact.value),
    ...(fact.evidence.some(({says}) => says !== undefined) ? {disputed: true as const} : {}),
    ...(daysBetween(newest, today) > STALE_DAYS ? {stale: true as const} : {}),
    ...(fact.note === undefined ? {} : {note: typeset(fact.note)}),
    evidence: fact.evidence.map((evidence) => ({
      ...quoteView(context, evidence, METHOD_WORDS[evidence.method]),
      ...(evidence.says === undefined ? {} : {says: reading.text(evidence.says)}),
    })),
    ...links,
  };
}

/** The value of a fact, without what proves it. */
export function valueAlone({label, text, disputed, stale}: ValueView): ValueView {
  return {label, text, ...(disputed === undefined ? {} : {disputed}), ...(stale === undefined ? {} : {stale})};
}

/** A quotation with its source and dates; also used for the clauses of licences. */
export function quoteView(
  {catalogue}: ViewContext,
  evidence: Pick<Evidence, 'source' | 'quote' | 'read_on' | 'as_of' | 'via' | 'note'>,
  how: string,
): EvidenceView {
  const source = catalogue.sources.get(evidence.source)?.record;
  const relay = evidence.via === undefined ? undefined : catalogue.sources.get(evidence.via)?.record;
  const version = evidence.as_of === 'unknown' ? 'version non datée' : `version du ${formatDate(evidence.as_of)}`;
  return {
    quote: evidence.quote,
    language: source?.language ?? 'en',
    sourceTitle: typeset(source?.title ?? evidence.source),
    sourceUrl: source?.url ?? '',
    reading: `${how} le ${formatDate(evidence.read_on)}, ${version}${relay === undefined ? '' : `, à travers ${typeset(relay.title)}`}`,
    ...(evidence.note === undefined ? {} : {note: typeset(evidence.note)}),
  };
}
