import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {parse} from 'yaml';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {readSite, writeNewFiles} from '../../../scripts/nouveau/create';
import {readOptions} from '../../../scripts/nouveau/options';
import {runChecks} from '../../../scripts/check/run';
import {siteWith} from '../../../tests/support/contribution';
import {collectAnswers, SCAFFOLDS, type Answers, type NewFile, type Scaffold, type SiteView} from '.';

const TODAY = '2026-11-23';
let copy: ReturnType<typeof siteWith>;
let site: SiteView;

beforeEach(() => {
  copy = siteWith([]);
  site = readSite(copy.dir, TODAY);
});
afterEach(() => copy.remove());

/** Sentences made to be read wrongly by YAML or MDX. */
const HARD = 'Texte : « dur » # {a} <b> "c" \'d\' [e] - f';
const GIVEN: Readonly<Record<string, Answers>> = {
  page: {dossier: 'demarrer', titre: HARD, description: `Une description assez longue. ${HARD}`, fichier: 'dur'},
  modele: {famille: 'exemple', generation: 'exemple-2', 'nom-generation': HARD, id: 'exemple-2-9b', nom: HARD, experts: 'oui', depot: 'a/b', etiquette: 'exemple2:9b'},
  licence: {
    id: 'dure-1.0',
    nom: HARD,
    genre: 'custom',
    osi: 'non',
    resume: HARD,
    source: 'texte-dur',
    'source-titre': HARD,
    'source-editeur': HARD,
    'source-url': 'https://example.org/a:b#c',
    europe: 'oui',
    'resume-europe': HARD,
    citation: HARD,
  },
  terme: {terme: 'Mot : dur', anglais: HARD, definition: `Une définition assez longue. ${HARD}.`, 'source-titre': HARD},
  mesure: {
    variante: 'exemple-1-8b',
    empreinte: '1234567',
    machine: HARD,
    systeme: HARD,
    version: '0.32',
    contexte: '4096',
    vitesse: '23,4',
    commande: HARD,
    auteur: HARD,
  },
};

const scaffoldOf = (kind: string): Scaffold => {
  const scaffold = SCAFFOLDS.find((candidate) => candidate.kind === kind);
  if (scaffold === undefined) {
    throw new Error(kind);
  }
  return scaffold;
};

async function filesOf(kind: string, given = GIVEN[kind] ?? {}): Promise<readonly NewFile[]> {
  const {answers, problems} = await collectAnswers(scaffoldOf(kind), site, given, async () => undefined);
  expect(problems).toEqual([]);
  return scaffoldOf(kind).build(site, answers);
}

describe.each(SCAFFOLDS.map(({kind}) => kind))('%s', (kind) => {
  it('is read back as it was answered, and its own file passes the checks', async () => {
    const files = await filesOf(kind);
    writeNewFiles(copy.dir, files);
    const problems = (await runChecks(copy.dir, files.map(({file}) => file))).flatMap((outcome) => outcome.problems);
    // The hard title is no French sentence: only what reads prose may mind.
    expect(problems.filter(({message}) => !/dictionnaire|capitale|espace|guillemet|apostrophe/i.test(message))).toEqual([]);
  });

  it('names its schema on the first line of a record', async () => {
    for (const {file, text} of (await filesOf(kind)).filter(({file: name}) => /^catalogue\/(?!termes)/.test(name))) {
      expect(text.split('\n')[0], file).toMatch(/^# yaml-language-server: \$schema=(?:\.\.\/)+schemas\/\w+\.json$/);
    }
  });

  it('never writes over a file', async () => {
    const files = await filesOf(kind);
    const [first] = files;
    mkdirSync(path.dirname(path.join(copy.dir, first?.file ?? '')), {recursive: true});
    writeFileSync(path.join(copy.dir, first?.file ?? ''), 'déjà là');
    expect(() => writeNewFiles(copy.dir, files)).toThrow(/existe déjà : rien n’a été écrit/);
  });

  it('says everything that is missing at once', async () => {
    const {problems} = await collectAnswers(scaffoldOf(kind), site, {}, async () => undefined);
    const required = scaffoldOf(kind).questions.filter(({optional, preset, when}) => optional !== true && preset === undefined && when === undefined);
    expect(problems.length).toBeGreaterThanOrEqual(required.length);
    expect(problems.every((problem) => /^--[a-z-]+ (?:manque )?: /.test(problem))).toBe(true);
  });
});

describe('what is written', () => {
  it('a page takes the next position of its folder, a section that of docs/', async () => {
    const [page] = await filesOf('page');
    expect(page?.text).toContain('sidebar_position: 2\n');
    const [section] = await filesOf('page', {genre: 'section', dossier: 'outils', titre: 'Outils', description: 'Les outils qui lancent un modèle.'});
    expect(section).toMatchObject({file: 'docs/outils/index.mdx'});
    expect(section?.text).toContain('sidebar_position: 3\n');
  });

  it('a term is read when its sentence is given, else it says that it is not', async () => {
    const [unread] = await filesOf('terme');
    expect(parse(unread?.text ?? '')).toMatchObject({source: {read_on: null, unread_reason: 'La phrase de la source n’est pas encore recopiée.'}});
    const [read] = await filesOf('terme', {...GIVEN.terme, citation: HARD});
    expect(parse(read?.text ?? '')).toMatchObject({source: {read_on: TODAY, quote: HARD}});
  });

  it('hard texts stay one value', async () => {
    const [measure] = await filesOf('mesure');
    expect(parse(measure?.text ?? '')).toMatchObject({machine: HARD, command: HARD, digest: '1234567', engine: {version: '0.32'}, generation: 23.4});
    const [variant] = await filesOf('modele');
    expect(parse(variant?.text ?? '')).toMatchObject({name: HARD, parameters: {mixture_of_experts: true}});
  });
});

describe('refusals', () => {
  it.each([
    ['page', {dossier: 'demarer'}, /docs\/demarer\/ n’existe pas/],
    ['page', {dossier: 'demarrer', genre: 'section'}, /existe déjà/],
    ['page', {dossier: '../secrets', genre: 'section'}, /ne peut pas être un nom de fichier/],
    ['page', {fichier: 'Été'}, /écrivez « ete »/],
    ['page', {description: 'court'}, /5 signes/],
    ['modele', {famille: 'exmple'}, /écrivez « exemple »/],
    ['modele', {id: 'exemple-1-8b'}, /est déjà décrit dans/],
    ['modele', {etiquette: 'exemple1:8b'}, /est déjà décrite dans/],
    ['licence', {id: 'licence-libre'}, /existe déjà/],
    ['terme', {terme: 'jeton'}, /existe déjà/],
    ['mesure', {date: '2099-01-01'}, /dans le futur/],
    ['mesure', {date: '2026-02-30'}, /n’est pas une date/],
    ['mesure', {contexte: '128K'}, /n’est pas un nombre entier/],
    ['mesure', {descripton: 'x'}, /ne s’emploie pas ici/],
  ] as const)('%s %j', async (kind, given, message) => {
    const {problems} = await collectAnswers(scaffoldOf(kind), site, {...GIVEN[kind], ...given}, async () => undefined);
    expect(problems.join('\n')).toMatch(message);
  });

  it('the command line tells what it cannot read', () => {
    expect(() => readOptions(['pge'])).toThrow('« pge » n’est pas prévu. Écrivez « page ».');
    expect(() => readOptions(['page', '--titr', 'x'])).toThrow('écrivez « --titre »');
    expect(() => readOptions(['page', '--titre'])).toThrow(/attend une valeur/);
    expect(() => readOptions(['page', 'deux', 'mots'])).toThrow(/est de trop/);
    expect(readOptions(['modele', '--nom', 'A B']).answers).toEqual({nom: 'A B'});
  });
});
