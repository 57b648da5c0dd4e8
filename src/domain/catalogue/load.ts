/** From the texts of catalogue/ to one checked object. Pure: the files are read by plugins/catalogue. */
import type * as z from 'zod';
import {groupBy} from '../group-by';
import type {Problem} from '../problems';
import {nearest} from '../problems/nearest';
import {readYamlRecord} from '../yaml-record';
import {
  engineSchema,
  familySchema,
  generationSchema,
  ID,
  licenceSchema,
  machineSchema,
  measureSchema,
  publisherSchema,
  sourceSchema,
  variantSchema,
  type ArtifactRecord,
  type EngineRecord,
  type FamilyRecord,
  type GenerationRecord,
  type LicenceRecord,
  type MachineRecord,
  type MeasureRecord,
  type PublisherRecord,
  type SourceRecord,
  type VariantRecord,
} from './schema';

/** A record, where it was read, and how to find a line of it again. */
export interface Entry<T> {
  readonly id: string;
  readonly file: string;
  readonly record: T;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

export interface Variant extends Entry<VariantRecord> {
  readonly familyId: string;
  readonly generationId: string;
}

export interface Generation extends Entry<GenerationRecord> {
  readonly familyId: string;
  /** Variants in the order of their parameters, then of their name. */
  readonly variants: readonly Variant[];
}

export interface Family extends Entry<FamilyRecord> {
  /** Oldest first. */
  readonly generations: readonly Generation[];
}

export interface Artifact {
  readonly record: ArtifactRecord;
  /** Place in the list of its variant’s file. */
  readonly index: number;
  readonly variant: Variant;
}

type Table<T> = ReadonlyMap<string, T>;

export interface Catalogue {
  readonly publishers: Table<Entry<PublisherRecord>>;
  readonly families: Table<Family>;
  readonly generations: Table<Generation>;
  readonly variants: Table<Variant>;
  /** By tag, aliases included. */
  readonly artifacts: Table<Artifact>;
  readonly licences: Table<Entry<LicenceRecord>>;
  readonly sources: Table<Entry<SourceRecord>>;
  readonly machines: Table<Entry<MachineRecord>>;
  readonly measures: Table<Entry<MeasureRecord>>;
  readonly engines: Table<Entry<EngineRecord>>;
  /** Ids whose file exists but does not fit its schema: what names them is not at fault. */
  readonly refused: ReadonlySet<string>;
}

export interface CatalogueFile {
  /** `catalogue/modeles/gemma/gemma-3/gemma-3-4b.yaml` */
  readonly file: string;
  readonly text: string;
}

const FLAT = {
  editeurs: publisherSchema,
  licences: licenceSchema,
  sources: sourceSchema,
  machines: machineSchema,
  mesures: measureSchema,
  moteurs: engineSchema,
} as const;

/** Folders read by other parts of the site. */
const OTHER_FOLDERS = ['termes'];

const FOLDERS = [...Object.keys(FLAT), 'modeles', ...OTHER_FOLDERS];

/**
 * Read every record. Files that do not fit their schema are left out of `catalogue` and told in `problems`;
 * what crosses records (references, sums) is checked apart, in checks/.
 */
export function loadCatalogue(files: readonly CatalogueFile[]): {catalogue: Catalogue; problems: Problem[]} {
  const problems: Problem[] = [];
  const refused = new Set<string>();
  const read = <T>(schema: z.ZodType<T>, {file, text}: CatalogueFile, id: string): Entry<T> | undefined => {
    if (!ID.test(id)) {
      problems.push({
        file,
        message: `Le nom « ${id} » ne peut pas servir d’identifiant.`,
        fix: 'Renommez-le avec des minuscules sans accent, des chiffres, « - » et « . ».',
      });
      return undefined;
    }
    if (file.endsWith('.yml')) {
      problems.push({
        file,
        message: 'Le nom du fichier finit par « .yml ».',
        fix: `Renommez-le ${file.replace(/yml$/, 'yaml')} : toutes les fiches portent cette extension.`,
      });
      return undefined;
    }
    const {value, problems: found, lineOf} = readYamlRecord({file, text, schema});
    problems.push(...found);
    if (value === undefined) {
      refused.add(id);
      return undefined;
    }
    return {id, file, record: value, lineOf};
  };

  const flat = <T>(folder: keyof typeof FLAT, schema: z.ZodType<T>): Map<string, Entry<T>> => {
    const entries = files
      .filter(({file}) => file.startsWith(`catalogue/${folder}/`))
      .flatMap((file) => {
        const parts = file.file.split('/');
        if (parts.length !== 3) {
          problems.push(misplaced(file.file, `catalogue/${folder}/identifiant.yaml`));
          return [];
        }
        return read(schema, file, baseName(file.file)) ?? [];
      });
    return new Map(entries.map((entry) => [entry.id, entry]));
  };
  const publishers = flat('editeurs', publisherSchema);
  const licences = flat('licences', licenceSchema);
  const sources = flat('sources', sourceSchema);
  const machines = flat('machines', machineSchema);
  const measures = flat('mesures', measureSchema);
  const engines = flat('moteurs', engineSchema);

  const familyEntries: Entry<FamilyRecord>[] = [];
  const generationEntries: (Entry<GenerationRecord> & {familyId: string})[] = [];
  const variantEntries: Variant[] = [];
  for (const file of files) {
    const [, folder, familyId, second, third, ...rest] = file.file.split('/');
    if (folder === undefined || !FOLDERS.includes(folder)) {
      problems.push(misplaced(file.file, `catalogue/${nearest(folder ?? '', FOLDERS) ?? 'modeles'}/`));
      continue;
    }
    if (folder !== 'modeles') {
      continue;
    }
    if (familyId !== undefined && second === 'famille.yaml' && third === undefined) {
      const entry = read(familySchema, file, familyId);
      if (entry !== undefined) {
        familyEntries.push(entry);
      }
    } else if (familyId !== undefined && second !== undefined && third !== undefined && rest.length === 0) {
      if (third === 'generation.yaml') {
        const entry = read(generationSchema, file, second);
        if (entry !== undefined) {
          generationEntries.push({...entry, familyId});
        }
      } else {
        const entry = read(variantSchema, file, baseName(third));
        if (entry !== undefined) {
          variantEntries.push({...entry, familyId, generationId: second});
        }
      }
    } else {
      problems.push(misplaced(file.file, 'catalogue/modeles/famille/generation/variante.yaml'));
    }
  }
  problems.push(...sameIds(variantEntries), ...sameIds(generationEntries), ...orphans(files));

  const byGeneration = groupBy(variantEntries, ({familyId, generationId}) => `${familyId}/${generationId}`);
  const generations = new Map(
    generationEntries.map((entry): [string, Generation] => [
      entry.id,
      {...entry, variants: (byGeneration.get(`${entry.familyId}/${entry.id}`) ?? []).sort(bySize)},
    ]),
  );
  const families = new Map(
    familyEntries
      .sort((a, b) => a.record.order - b.record.order || a.id.localeCompare(b.id, 'fr'))
      .map((entry): [string, Family] => [
        entry.id,
        {
          ...entry,
          generations: [...generations.values()]
            .filter(({familyId}) => familyId === entry.id)
            .sort((a, b) => a.record.order - b.record.order),
        },
      ]),
  );
  const variants = new Map(
    [...families.values()]
      .flatMap((family) => family.generations.flatMap((generation) => generation.variants))
      .map((variant) => [variant.id, variant]),
  );
  // What hangs from a refused record is not missing: it comes back with it.
  for (const {id, familyId, generationId} of variantEntries) {
    if (refused.has(generationId) || refused.has(familyId)) {
      refused.add(id);
    }
  }
  const {artifacts, problems: sameTags} = tableOfTags(variants.values());
  problems.push(...sameTags);
  return {catalogue: {publishers, families, generations, variants, artifacts, licences, sources, machines, measures, engines, refused}, problems};
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
}

function misplaced(file: string, place: string): Problem {
  return {file, message: 'Ce fichier n’est pas à une place que le catalogue connaît.', fix: `Déplacez-le vers ${place}.`};
}

function bySize(a: Variant, b: Variant): number {
  const size = ({record}: Variant): number => ('value' in record.parameters.total ? record.parameters.total.value : Infinity);
  return size(a) - size(b) || a.record.name.localeCompare(b.record.name, 'fr');
}

function sameIds(entries: readonly Entry<unknown>[]): Problem[] {
  return [...groupBy(entries, ({id}) => id).values()]
    .filter((group) => group.length > 1)
    .flatMap((group) =>
      group.slice(1).map(({id, file}) => ({
        file,
        message: `L’identifiant « ${id} » est déjà celui de ${group[0]?.file ?? ''}.`,
        fix: 'Renommez l’un des deux : un identifiant ne sert qu’une fois dans tout le catalogue.',
      })),
    );
}

/** Folders of models without the record that names them. */
function orphans(files: readonly CatalogueFile[]): Problem[] {
  const names = new Set(files.map(({file}) => file));
  const missing = new Map<string, string>();
  for (const {file} of files) {
    const [root, folder, family, generation, variant] = file.split('/');
    if (folder !== 'modeles' || variant === undefined) {
      continue;
    }
    const familyFile = `${root}/${folder}/${family}/famille.yaml`;
    const generationFile = `${root}/${folder}/${family}/${generation}/generation.yaml`;
    for (const needed of [familyFile, generationFile]) {
      if (!names.has(needed)) {
        missing.set(needed, file);
      }
    }
  }
  return [...missing].map(([needed, file]) => ({
    file,
    message: `Le fichier ${needed} manque : ce modèle n’est rattaché à rien.`,
    fix: `Créez ${needed} en copiant celui d’un dossier voisin.`,
  }));
}

function tableOfTags(variants: Iterable<Variant>): {artifacts: Map<string, Artifact>; problems: Problem[]} {
  const artifacts = new Map<string, Artifact>();
  const problems: Problem[] = [];
  for (const variant of variants) {
    variant.record.artifacts.forEach((record, index) => {
      const names: [name: string, path: (string | number)[]][] = [
        [record.tag, ['tag']],
        ...(record.aliases ?? []).map((alias, place): [string, (string | number)[]] => [alias, ['aliases', place]]),
      ];
      for (const [tag, path] of names) {
        const first = artifacts.get(tag);
        if (first === undefined) {
          artifacts.set(tag, {record, index, variant});
        } else {
          problems.push({
            file: variant.file,
            line: variant.lineOf(['artifacts', index, ...path]),
            message: `L’étiquette « ${tag} » est déjà décrite dans ${first.variant.file}.`,
            fix: 'Gardez-la à un seul endroit : une étiquette mène à un seul fichier.',
          });
        }
      }
    });
  }
  return {artifacts, problems};
}
