import {formatBytes, formatDate} from '../../format';
import {parseSize} from '../../size';
import type {Catalogue, Variant} from '../load';
import {isKnown} from '../schema';
import {knownText, readField} from '../fields';
import {variantUrl} from './catalogue-rows';
import {publisherOf} from './family-card';

/** One of the newest models: the newest variant of its family. */
export interface RecentModelView {
  readonly name: string;
  readonly publisher: string;
  readonly isoDate: string;
  readonly date: string;
  readonly href: string;
}

/** A model read in five seconds, and the subtraction that says whether its weights fit. */
export interface HomeExampleView {
  readonly name: string;
  readonly href: string;
  readonly facts: readonly {readonly label: string; readonly text: string}[];
  readonly tag: string;
  readonly machine: string;
  readonly weights: string;
  readonly left: string;
  /** Share of the machine’s memory that the weights take, in percent. */
  readonly share: number;
  readonly readOn: string;
  readonly sourceTitle: string;
  readonly sourceUrl: string;
}

export interface HomeView {
  readonly recent: readonly RecentModelView[];
  readonly example: HomeExampleView;
}

const RECENT_COUNT = 6;
/** A common model and a common laptop. */
const EXAMPLE_TAG = 'gemma4:12b';
const EXAMPLE_MACHINE_BYTES = 16e9;

/** @throws Error when the example’s tag has left the catalogue. */
export function homeView(catalogue: Catalogue): HomeView {
  return {recent: recentModels(catalogue), example: example(catalogue)};
}

function recentModels(catalogue: Catalogue): RecentModelView[] {
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
  const artifact = catalogue.artifacts.get(EXAMPLE_TAG);
  const size = artifact?.record.size;
  const evidence = size !== undefined && isKnown(size) ? size.evidence[0] : undefined;
  const bytes = size !== undefined && isKnown(size) ? parseSize(size.value)?.bytes : undefined;
  if (artifact === undefined || evidence === undefined || bytes === undefined) {
    throw new Error(`L’accueil montre l’étiquette ${EXAMPLE_TAG}, qui n’est plus dans le catalogue avec une taille.`);
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
    tag: EXAMPLE_TAG,
    machine: formatBytes(EXAMPLE_MACHINE_BYTES),
    weights: formatBytes(bytes),
    left: formatBytes(EXAMPLE_MACHINE_BYTES - bytes),
    share: (bytes / EXAMPLE_MACHINE_BYTES) * 100,
    readOn: formatDate(evidence.read_on),
    sourceTitle: source?.title ?? evidence.source,
    sourceUrl: source?.url ?? '',
  };
}
