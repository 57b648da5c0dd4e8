import {PART_KEYS, PART_LABELS, requestFor, type PartKey} from '../../calculator/calculate';
import {formatDate} from '../../format';
import {formatTokens, roomOf, type Verdict} from '../../machine';
import {formatBinaryBytes} from '../../memory';
import type {Catalogue, Variant} from '../load';
import {isKnown} from '../schema';
import {knownText, readField} from '../fields';
import {variantUrl} from './catalogue-rows';
import {publisherOf} from './family-card';
import {memoryData} from './memory-data';
import {memoryExample} from './memory-page';

/** One of the newest models: the newest variant of its family. */
export interface RecentModelView {
  readonly name: string;
  readonly publisher: string;
  readonly isoDate: string;
  readonly date: string;
  readonly href: string;
}

/** A model read in five seconds, and the sum that says whether it fits: the example of /memoire/. */
export interface HomeExampleView {
  readonly name: string;
  readonly href: string;
  readonly facts: readonly {readonly label: string; readonly text: string}[];
  readonly tag: string;
  readonly machine: string;
  readonly context: string;
  /** What takes memory, each with its length in the bar, in percent. */
  readonly parts: readonly {readonly key: PartKey; readonly label: string; readonly size: string; readonly share: number}[];
  readonly total: string;
  readonly usable: string;
  readonly verdict: Verdict;
  /** Page of the whole sum, from the site root. */
  readonly sumUrl: string;
  readonly readOn: string;
  readonly sourceTitle: string;
  readonly sourceUrl: string;
}

export interface HomeView {
  readonly recent: readonly RecentModelView[];
  readonly example: HomeExampleView;
}

const RECENT_COUNT = 6;
/** @throws Error when the example has left the catalogue, or can no longer be summed. */
export function homeView(catalogue: Catalogue): HomeView {
  return {recent: recentModels(catalogue), example: example(catalogue)};
}

/** The newest variant of each family, the newest first. */
export function recentModels(catalogue: Catalogue): RecentModelView[] {
  return [...catalogue.families.values()]
    .flatMap((family) => {
      const latest = family.generations
        .flatMap((generation) => generation.variants.map((variant) => ({generation, variant})))
        .sort((a, b) => releaseOf(b.variant).localeCompare(releaseOf(a.variant)))[0];
      const isoDate = latest === undefined ? '' : releaseOf(latest.variant);
      return latest === undefined || isoDate === ''
        ? []
        : [
            {
              name: latest.variant.record.name,
              publisher: publisherOf(catalogue, family, latest.generation).name,
              isoDate,
              date: formatDate(isoDate),
              href: variantUrl(catalogue, latest.variant),
            },
          ];
    })
    .sort((a, b) => b.isoDate.localeCompare(a.isoDate))
    .slice(0, RECENT_COUNT);
}

/** Release date, or an empty text, which sorts last. */
function releaseOf({record}: Variant): string {
  return isKnown(record.released) ? record.released.value : '';
}

function example(catalogue: Catalogue): HomeExampleView {
  const {found, query, state, view, profile} = memoryExample(memoryData(catalogue));
  const {tag} = found.file;
  const artifact = catalogue.artifacts.get(tag);
  const size = artifact?.record.size;
  const evidence = size !== undefined && isKnown(size) ? size.evidence[0] : undefined;
  const total = view.parts.total.bytes;
  if (artifact === undefined || evidence === undefined || total === undefined || view.machine === undefined) {
    throw new Error(`L’accueil montre la mémoire de l’étiquette ${tag}, que le catalogue ne permet plus de calculer.`);
  }
  const {variant} = artifact;
  const source = catalogue.sources.get(evidence.source)?.record;
  return {
    name: variant.record.name,
    href: variantUrl(catalogue, variant),
    facts: ['parametres', 'contexte', 'lit', 'licence'].flatMap((key) => {
      const reading = readField(catalogue, variant, key);
      const text = reading === undefined ? undefined : knownText(reading);
      return reading === undefined || text === undefined ? [] : [{label: reading.label, text}];
    }),
    tag,
    machine: profile.name,
    context: formatTokens(requestFor(found, state).context),
    parts: PART_KEYS.flatMap((key) => {
      const {bytes = 0, share} = view.parts[key];
      return key === 'total' || bytes === 0 ? [] : [{key, label: PART_LABELS[key], size: formatBinaryBytes(bytes), share}];
    }),
    total: formatBinaryBytes(total),
    usable: formatBinaryBytes(roomOf(profile).usable),
    verdict: view.machine.verdict,
    sumUrl: `/memoire/?${query}`,
    readOn: formatDate(evidence.read_on),
    sourceTitle: source?.title ?? evidence.source,
    sourceUrl: source?.url ?? '',
  };
}
