import {counted} from '../../counted';
import {daysBetween, formatDate, formatInteger} from '../../format';
import {groupBy} from '../../group-by';
import {allEntries, evidencesOf, unknownsOf} from '../evidence';
import type {Entry} from '../load';
import {STALE_DAYS, type ViewContext} from './fact-view';
import {typeset} from '../../typography';

export interface FreshSourceView {
  readonly title: string;
  readonly url: string;
  /** How many facts rest on it. */
  readonly count: number;
  readonly oldestReading: string;
  readonly oldestVersion: string;
  readonly stale: boolean;
}

export interface DisputeView {
  readonly of: string;
  readonly path: string;
  readonly fileUrl: string;
}

export interface UnknownGroupView {
  readonly reason: string;
  readonly items: readonly {readonly of: string; readonly path: string; readonly fileUrl: string}[];
}

export interface FreshnessView {
  readonly today: string;
  readonly evidenceCount: number;
  readonly staleCount: number;
  readonly staleDays: number;
  /** Oldest reading first; then oldest version. */
  readonly sources: readonly FreshSourceView[];
  readonly disputes: readonly DisputeView[];
  readonly unknownCount: number;
  /** The counts as French text. */
  readonly texts: {readonly evidence: string; readonly stale: string; readonly disputed: string; readonly unknown: string};
  readonly unknowns: readonly UnknownGroupView[];
}

/** What is old, disputed or unknown in the whole catalogue. */
export function freshnessView({catalogue, today, repositoryUrl}: ViewContext): FreshnessView {
  const entries = allEntries(catalogue);
  const places = entries.flatMap(evidencesOf);
  const fileUrl = (entry: Entry<unknown>, path: readonly (string | number)[]): string =>
    `${repositoryUrl}/edit/main/${entry.file}#L${entry.lineOf(path)}`;
  const bySource = groupBy(places, ({evidence}) => evidence.source);
  const dated = [...bySource].map(([id, uses]) => {
    const source = catalogue.sources.get(id)?.record;
    const reading = uses.map(({evidence}) => evidence.read_on).sort()[0] ?? today;
    const versions = uses.flatMap(({evidence}) => (evidence.as_of === 'unknown' ? [] : [evidence.as_of])).sort();
    return {title: typeset(source?.title ?? id), url: source?.url ?? '', count: uses.length, reading, version: versions[0]};
  });
  const unknowns = entries.flatMap((entry) => unknownsOf(entry).map(({path, reason}) => ({entry, path, reason})));
  const disputed = places.filter(({evidence}) => evidence.says !== undefined);
  const staleCount = places.filter(({evidence}) => daysBetween(evidence.read_on, today) > STALE_DAYS).length;
  return {
    today: formatDate(today),
    evidenceCount: places.length,
    staleCount,
    texts: {
      evidence: counted(places.length, 'preuve'),
      stale: staleCount < 2 ? `${formatInteger(staleCount)} a` : `${formatInteger(staleCount)} ont`,
      disputed: counted(disputed.length, 'valeur'),
      unknown: counted(unknowns.length, 'valeur'),
    },
    staleDays: STALE_DAYS,
    sources: dated
      .sort((a, b) => a.reading.localeCompare(b.reading) || (a.version ?? '9').localeCompare(b.version ?? '9') || b.count - a.count)
      .map(({reading, version, ...source}) => ({
        ...source,
        oldestReading: formatDate(reading),
        oldestVersion: version === undefined ? 'non datée' : formatDate(version),
        stale: daysBetween(reading, today) > STALE_DAYS,
      })),
    disputes: disputed.map(({entry, path}) => ({of: nameOf(entry), path: path.slice(0, -2).join('.'), fileUrl: fileUrl(entry, path)})),
    unknownCount: unknowns.length,
    unknowns: [...groupBy(unknowns, ({reason}) => reason)]
      .map(([reason, group]) => ({
        reason: typeset(reason),
        items: group.map(({entry, path}) => ({of: nameOf(entry), path: path.join('.'), fileUrl: fileUrl(entry, path)})),
      }))
      .sort((a, b) => b.items.length - a.items.length),
  };
}

function nameOf({record, id}: Entry<unknown>): string {
  return typeof record === 'object' && record !== null && 'name' in record ? String(record.name) : id;
}
