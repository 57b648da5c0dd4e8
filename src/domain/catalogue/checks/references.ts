import type {Problem} from '../../problems';
import {nearest} from '../../problems/nearest';
import {allEntries, evidencesOf} from '../evidence';
import type {Catalogue, Entry} from '../load';
import {isKnown} from '../schema';

interface Reference {
  readonly entry: Entry<unknown>;
  readonly path: readonly PropertyKey[];
  readonly id: string;
  readonly table: ReadonlyMap<string, unknown>;
  readonly what: string;
  readonly folder: string;
}

/** Every id that a record names exists. A record refused by its schema exists: it is told once, by its own mistakes. */
export function references(catalogue: Catalogue): Problem[] {
  return allReferences(catalogue)
    .filter(({id, table}) => !table.has(id) && !catalogue.refused.has(id))
    .map(({entry, path, id, table, what, folder}) => {
      const close = nearest(id, table.keys());
      return {
        file: entry.file,
        line: entry.lineOf(path),
        message: `${what} « ${id} » n’existe pas dans ${folder}.`,
        fix: close === undefined ? `Créez ${folder}${id}.yaml, ou corrigez le nom.` : `Écrivez « ${close} », ou créez ${folder}${id}.yaml.`,
      };
    });
}

function allReferences(catalogue: Catalogue): Reference[] {
  const {sources, publishers, licences, variants, generations, families, measures} = catalogue;
  const source = {table: sources, what: 'La source', folder: 'catalogue/sources/'};
  const variant = {table: variants, what: 'La variante', folder: 'catalogue/modeles/'};
  const publisher = {table: publishers, what: 'L’éditeur', folder: 'catalogue/editeurs/'};
  const generation = {table: generations, what: 'La génération', folder: 'catalogue/modeles/'};
  return [
    ...allEntries(catalogue).flatMap((entry) =>
      evidencesOf(entry).flatMap(({path, evidence}) => [
        {entry, path: [...path, 'source'], id: evidence.source, ...source},
        ...(evidence.via === undefined ? [] : [{entry, path: [...path, 'via'], id: evidence.via, ...source}]),
      ]),
    ),
    ...[...families.values(), ...generations.values()].flatMap((entry) =>
      entry.record.publisher === undefined ? [] : [{entry, path: ['publisher'], id: entry.record.publisher, ...publisher}],
    ),
    ...[...licences.values()].map((entry) => ({entry, path: ['text'], id: entry.record.text, ...source})),
    ...[...generations.values()].flatMap((entry) =>
      entry.record.superseded_by === undefined
        ? []
        : [{entry, path: ['superseded_by'], id: entry.record.superseded_by, ...generation}],
    ),
    ...[...measures.values()].map((entry) => ({entry, path: ['variant'], id: entry.record.variant, ...variant})),
    ...[...variants.values()].flatMap((entry) => {
      const {licence, derived_from: origin} = entry.record;
      return [
        ...(isKnown(licence)
          ? [{entry, path: ['licence', 'value'], id: licence.value, table: licences, what: 'La licence', folder: 'catalogue/licences/'}]
          : []),
        ...(origin?.variant === undefined ? [] : [{entry, path: ['derived_from', 'variant'], id: origin.variant, ...variant}]),
      ];
    }),
  ];
}
