/** A small catalogue that passes every check, as the texts of its files, for tests to break one line at a time. */
import {checkCatalogue} from '../../src/domain/catalogue/checks';
import {loadCatalogue, type Catalogue, type CatalogueFile} from '../../src/domain/catalogue/load';
import type {ViewContext} from '../../src/domain/catalogue/views/fact-view';
import {formatProblems, problemPlace, sortProblems, type Problem} from '../../src/domain/problems';

export const TODAY = '2026-11-23';
export const REPOSITORY = 'https://exemple.fr/depot';

export const PLACES = {
  publisher: 'catalogue/editeurs/atelier.yaml',
  free: 'catalogue/licences/libre.yaml',
  bounded: 'catalogue/licences/bornee.yaml',
  card: 'catalogue/sources/fiche.yaml',
  relay: 'catalogue/sources/releve.yaml',
  machine: 'catalogue/machines/portable.yaml',
  family: 'catalogue/modeles/essai/famille.yaml',
  oldGeneration: 'catalogue/modeles/essai/essai-1/generation.yaml',
  mixture: 'catalogue/modeles/essai/essai-1/essai-1-7b.yaml',
  generation: 'catalogue/modeles/essai/essai-2/generation.yaml',
  small: 'catalogue/modeles/essai/essai-2/essai-2-1b.yaml',
  vision: 'catalogue/modeles/essai/essai-2/essai-2-4b.yaml',
} as const;

const evidence = (extra = ''): string =>
  `{source: fiche, quote: As the card says., read_on: 2026-11-20, as_of: 2026-01-15${extra}}`;

/** A fact in YAML: its value on the second line, its evidence on the third. */
const fact = (key: string, value: string | number | boolean, indent = ''): string =>
  `${indent}${key}:\n${indent}  value: ${value}\n${indent}  evidence: [${evidence(', method: read')}]\n`;

const answer = (question: string, given: string): string =>
  `  ${question}:\n    answer: ${given}\n    summary: Le texte le dit.\n    clauses: [${evidence(', section: Article 2')}]\n`;

function licence(name: string, kind: string, europe: string): string {
  return `name: ${name}
spdx: null
osi_approved: false
kind: ${kind}
text: fiche
summary: Une licence pour les essais.
answers:
${answer('commercial_use', 'yes')}${answer('thresholds', 'no')}${answer('european_union', europe)}${answer('modification', 'yes')}${answer('redistribution', 'yes')}${answer('outputs_training', 'yes')}${answer('required_mention', 'no')}${answer('use_policy', 'no')}`;
}

function generation(name: string, order: number, status: string): string {
  return `name: ${name}
order: ${order}
${status}
summary: Une génération pour les essais.
openness:
${fact('weights', 'open', '  ')}${fact('inference_code', 'open', '  ')}${fact('training_code', 'closed', '  ')}${fact('data', 'closed', '  ')}${fact('data_information', 'partial', '  ')}`;
}

interface VariantParts {
  readonly name: string;
  readonly total: number;
  readonly active?: number;
  readonly input: string;
  readonly licence: string;
  readonly artifacts: string;
}

function variant({name, total, active, input, licence: licenceId, artifacts}: VariantParts): string {
  return `name: ${name}
kind: instruct
repository: atelier/${name.replaceAll(' ', '-')}
${fact('released', '2025-03-01')}parameters:
  mixture_of_experts: ${active !== undefined}
${fact('total', total, '  ')}${active === undefined ? '' : fact('active', active, '  ')}attention:
  unknown: Le fichier de configuration n’a pas été lu.
${fact('context', 131072)}${fact('modalities', `{input: ${input}, output: [text]}`)}${fact('languages', '{named: [fr, en]}')}${fact('french', 'claimed')}tools:
${fact('model', true, '  ')}${fact('ollama', false, '  ')}reasoning:
${fact('model', 'optional', '  ')}${fact('ollama', true, '  ')}${fact('licence', licenceId)}artifacts:
${artifacts}`;
}

const artifact = (tag: string, quantization: string, size: string, extra = ''): string =>
  `  - tag: ${tag}\n    quantization: ${quantization}\n${fact('size', size, '    ')}${extra}`;

const TEXTS: Readonly<Record<string, string>> = {
  [PLACES.publisher]: 'name: Atelier\ncountry: France\nkind: association\nwebsite: https://atelier.exemple.fr\n',
  [PLACES.free]: licence('Licence libre', 'permissive', 'yes'),
  [PLACES.bounded]: licence('Licence bornée', 'custom', 'conditions\n    denied_when: multimodal'),
  [PLACES.card]: 'title: Fiche du modèle\npublisher: Atelier\nurl: https://atelier.exemple.fr/fiche\nkind: model-card\nlanguage: en\n',
  [PLACES.relay]: 'title: Relevé d’un tiers\npublisher: Tiers\nurl: https://tiers.exemple.fr/releve\nkind: relay\nlanguage: fr\n',
  [PLACES.machine]: `name: Portable\nkind: mac\n${fact('memory_gib', 16)}${fact('bandwidth_gb_s', 120)}`,
  [PLACES.family]: 'name: Essai\npublisher: atelier\norder: 1\nsummary: Une famille pour les essais.\n',
  [PLACES.oldGeneration]: generation('Essai 1', 1, 'status: superseded\nsuperseded_by: essai-2'),
  [PLACES.mixture]: variant({
    name: 'Essai 1 7B',
    total: 7_000_000_000,
    active: 1_000_000_000,
    input: '[text]',
    licence: 'libre',
    artifacts: artifact('essai1:7b', 'Q4_K_M', '4.5 GB'),
  }),
  [PLACES.generation]: generation('Essai 2', 2, 'status: current'),
  [PLACES.small]: variant({
    name: 'Essai 2 1B',
    total: 1_000_000_000,
    input: '[text]',
    licence: 'bornee',
    artifacts: artifact('essai2:1b', 'Q8_0', '1.1 GB'),
  }),
  [PLACES.vision]: variant({
    name: 'Essai 2 4B',
    total: 4_000_000_000,
    input: '[text, image]',
    licence: 'bornee',
    artifacts:
      artifact('essai2:4b', 'Q4_K_M', '2.6 GB', '    aliases: [essai2:latest]\n    default_context: 4096\n') +
      artifact('essai2:4b-q8_0', 'Q8_0', '4.4 GB'),
  }),
};

/** `[text found in the file, text in its place]`; every place where it stands is changed. */
export type Edit = readonly [from: string, to: string];
/** By file: edits of its text, a whole new text, or null to take the file away. */
export type Patch = Readonly<Record<string, readonly Edit[] | string | null>>;

/** The files of the small catalogue, patched. An edit that finds nothing to change throws: its test would check nothing. */
export function catalogueFiles(patch: Patch = {}): CatalogueFile[] {
  const files = [...new Set([...Object.keys(TEXTS), ...Object.keys(patch)])];
  return files.flatMap((file) => {
    const change = patch[file];
    const text = typeof change === 'string' ? change : (TEXTS[file] ?? '');
    return change === null ? [] : [{file, text: typeof change === 'object' ? edited(file, text, change) : text}];
  });
}

function edited(file: string, text: string, edits: readonly Edit[]): string {
  return edits.reduce((current, [from, to]) => {
    if (!current.includes(from)) {
      throw new Error(`${file} does not hold: ${from}`);
    }
    return current.replaceAll(from, to);
  }, text);
}

/** Every problem of the patched catalogue, those of its records and those that cross them, in reading order. */
export function problemsOf(patch: Patch, today = TODAY): Problem[] {
  const {catalogue, problems} = loadCatalogue(catalogueFiles(patch));
  return sortProblems([...problems, ...checkCatalogue(catalogue, today)]);
}

/** `catalogue/….yaml:12` for the only line that starts with `start`, spaces aside, in the patched file. */
export function placeOf(patch: Patch, file: string, start: string): string {
  const text = catalogueFiles(patch).find((candidate) => candidate.file === file)?.text ?? '';
  const lines = text.split('\n').flatMap((line, index) => (line.trimStart().startsWith(start) ? [index + 1] : []));
  const [line] = lines;
  if (line === undefined || lines.length > 1) {
    throw new Error(`${lines.length} lines of ${file} start with: ${start}`);
  }
  return problemPlace({file, line, message: '', fix: ''});
}

/** The patched catalogue. @throws Error with every problem when a record does not fit its schema. */
export function catalogueOf(patch: Patch = {}): Catalogue {
  const {catalogue, problems} = loadCatalogue(catalogueFiles(patch));
  if (problems.length > 0) {
    throw new Error(formatProblems(problems));
  }
  return catalogue;
}

export function contextOf(patch: Patch = {}, today = TODAY): ViewContext {
  return {catalogue: catalogueOf(patch), today, repositoryUrl: REPOSITORY};
}

/** The entry of that id. @throws Error when the table does not hold it. */
export function entryOf<T>(table: ReadonlyMap<string, T>, id: string): T {
  const entry = table.get(id);
  if (entry === undefined) {
    throw new Error(`No « ${id} » among ${[...table.keys()].join(', ')}.`);
  }
  return entry;
}
