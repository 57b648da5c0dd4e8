/** Walking through every evidence of a record, wherever it stands. */
import type {Catalogue, Entry} from './load';
import type {Evidence} from './schema';

/** Every record of the catalogue, whatever its kind. */
export function allEntries(catalogue: Catalogue): Entry<unknown>[] {
  const {publishers, families, generations, variants, licences: licenceTable, sources, machines, measures, engines} = catalogue;
  return [publishers, families, generations, variants, licenceTable, sources, machines, measures, engines].flatMap((table) => [
    ...(table as ReadonlyMap<string, Entry<unknown>>).values(),
  ]);
}

export interface EvidencePlace {
  readonly entry: Entry<unknown>;
  /** Path of the evidence in the record, as YAML keys and indexes. */
  readonly path: readonly (string | number)[];
  /** A licence’s clause is an evidence without a method. */
  readonly evidence: Omit<Evidence, 'method'> & {readonly method?: Evidence['method']};
}

/** Every evidence and clause of a record, in file order. */
export function evidencesOf(entry: Entry<unknown>): EvidencePlace[] {
  return walk(entry.record, []).map(({path, value}) => ({entry, path, evidence: value as EvidencePlace['evidence']}));
}

/** Paths of the facts that are written `unknown`, with the reason. */
export function unknownsOf(entry: Entry<unknown>): {path: readonly (string | number)[]; reason: string}[] {
  return walkAll(entry.record, []).flatMap(({path, value}) =>
    isObject(value) && typeof value.unknown === 'string' ? [{path, reason: value.unknown}] : [],
  );
}

/** Paths of the facts that have a value and evidence. */
export function factsOf(entry: Entry<unknown>): (readonly (string | number)[])[] {
  return walkAll(entry.record, []).flatMap(({path, value}) => (isObject(value) && Array.isArray(value.evidence) ? [path] : []));
}

type Node = {readonly path: readonly (string | number)[]; readonly value: unknown};

/** Every value under `value`, itself first, with its path. One list for all: records hold tens of thousands of values. */
function walkAll(value: unknown, path: readonly (string | number)[], found: Node[] = []): Node[] {
  found.push({path, value});
  if (Array.isArray(value)) {
    value.forEach((child: unknown, index) => walkAll(child, [...path, index], found));
  } else if (isObject(value)) {
    Object.entries(value).forEach(([key, child]) => walkAll(child, [...path, key], found));
  }
  return found;
}

function walk(value: unknown, path: readonly (string | number)[]): Node[] {
  return walkAll(value, path).filter(({path: place}) => {
    const list = place.at(-2);
    return typeof place.at(-1) === 'number' && (list === 'evidence' || list === 'clauses');
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
