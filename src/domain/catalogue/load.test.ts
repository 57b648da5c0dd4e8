import {describe, expect, it} from 'vitest';
import {catalogueFiles, catalogueOf, entryOf, placeOf, PLACES, problemsOf, type Edit, type Patch} from '../../../tests/support/catalogue';
import {problemPlace} from '../problems';
import {loadCatalogue} from './load';

const textOf = (file: string): string => catalogueFiles().find((candidate) => candidate.file === file)?.text ?? '';
const told = (patch: Patch): string[] => problemsOf(patch).map((problem) => `${problemPlace(problem)} ${problem.message} → ${problem.fix}`);

describe('loadCatalogue', () => {
  it('reads every record, families and generations in their order, the lightest variant first', () => {
    const {catalogue, problems} = loadCatalogue(catalogueFiles());
    expect(problems).toEqual([]);
    expect([...catalogue.families.keys()]).toEqual(['essai']);
    expect(entryOf(catalogue.families, 'essai').generations.map(({id}) => id)).toEqual(['essai-1', 'essai-2']);
    expect(entryOf(catalogue.generations, 'essai-2').variants.map(({id}) => id)).toEqual(['essai-2-1b', 'essai-2-4b']);
    expect([...catalogue.licences.keys()].sort()).toEqual(['bornee', 'libre']);
    expect([catalogue.publishers.size, catalogue.sources.size, catalogue.machines.size, catalogue.variants.size]).toEqual([1, 2, 1, 3]);
  });

  it('finds an artifact by its tag and by its aliases', () => {
    const {artifacts} = catalogueOf();
    expect(entryOf(artifacts, 'essai2:latest')).toBe(entryOf(artifacts, 'essai2:latest'));
    expect(entryOf(artifacts, 'essai2:latest').record.tag).toBe('essai2:4b');
    expect(entryOf(artifacts, 'essai2:4b-q8_0')).toMatchObject({index: 1, variant: {id: 'essai-2-4b', familyId: 'essai', generationId: 'essai-2'}});
  });

  it('puts a variant of unknown size last', () => {
    const {generations} = catalogueOf({[PLACES.small]: [['total:\n    value: 1000000000\n    evidence: [', 'total:\n    unknown: Non publié. # [']]});
    expect(entryOf(generations, 'essai-2').variants.map(({id}) => id)).toEqual(['essai-2-4b', 'essai-2-1b']);
  });

  it('leaves out a record that does not fit, and keeps the others', () => {
    const {catalogue, problems} = loadCatalogue(catalogueFiles({[PLACES.small]: [['kind: instruct', 'kind: inconnu']]}));
    expect(problems).toHaveLength(1);
    expect([...catalogue.variants.keys()]).toEqual(['essai-1-7b', 'essai-2-4b']);
  });

  it('leaves the folders of other parts of the site alone', () => {
    expect(told({'catalogue/termes/jeton.yaml': 'term: jeton\n'})).toEqual([]);
  });
});

describe('places of files', () => {
  const elsewhere = 'catalogue/modeles/autre/autre-1';
  const neighbours: Patch = {
    'catalogue/modeles/autre/famille.yaml': textOf(PLACES.family),
    [`${elsewhere}/generation.yaml`]: textOf(PLACES.generation),
  };
  const CASES: Readonly<Record<string, readonly [patch: Patch, problems: readonly string[]]>> = {
    'an id used twice': [
      {...neighbours, [`${elsewhere}/essai-2-1b.yaml`]: textOf(PLACES.small).replaceAll('essai2:1b', 'autre:1b')},
      [
        `${elsewhere}/essai-2-1b.yaml L’identifiant « essai-2-1b » est déjà celui de ${PLACES.small}. → Renommez l’un des deux : un identifiant ne sert qu’une fois dans tout le catalogue.`,
      ],
    ],
    'a record outside its folder': [
      {'catalogue/sources/atelier/fiche-2.yaml': textOf(PLACES.card)},
      ['catalogue/sources/atelier/fiche-2.yaml Ce fichier n’est pas à une place que le catalogue connaît. → Déplacez-le vers catalogue/sources/identifiant.yaml.'],
    ],
    'a folder that nobody reads': [
      {'catalogue/source/fiche-2.yaml': textOf(PLACES.card)},
      ['catalogue/source/fiche-2.yaml Ce fichier n’est pas à une place que le catalogue connaît. → Déplacez-le vers catalogue/sources/.'],
    ],
    'a variant beside its generation': [
      {'catalogue/modeles/essai/essai-3.yaml': textOf(PLACES.small).replaceAll('essai2:1b', 'essai3')},
      ['catalogue/modeles/essai/essai-3.yaml Ce fichier n’est pas à une place que le catalogue connaît. → Déplacez-le vers catalogue/modeles/famille/generation/variante.yaml.'],
    ],
    'a file name that cannot be an id': [
      {'catalogue/sources/Fiche_2.yaml': textOf(PLACES.card)},
      ['catalogue/sources/Fiche_2.yaml Le nom « Fiche_2 » ne peut pas servir d’identifiant. → Renommez-le avec des minuscules sans accent, des chiffres, « - » et « . ».'],
    ],
  };

  it.each(Object.entries(CASES))('tell %s', (_, [patch, problems]) => {
    expect(told(patch)).toEqual(problems);
  });

  it('tell a tag described twice, at the second place', () => {
    const patch: Patch = {[PLACES.vision]: [['essai2:latest', 'essai2:1b']]};
    expect(told(patch)).toEqual([
      `${placeOf(patch, PLACES.vision, 'aliases: ')} L’étiquette « essai2:1b » est déjà décrite dans ${PLACES.small}. → Gardez-la à un seul endroit : une étiquette mène à un seul fichier.`,
    ]);
  });

  it('tell a model without its family or its generation', () => {
    const missing = (file: string): string =>
      `Le fichier ${file} manque : ce modèle n’est rattaché à rien. → Créez ${file} en copiant celui d’un dossier voisin.`;
    expect(told({[PLACES.generation]: null, [PLACES.oldGeneration]: [['superseded_by: essai-2\n', '']]})).toEqual([
      `${PLACES.vision} ${missing(PLACES.generation)}`,
    ]);
    expect(told({[PLACES.family]: null}).map((problem) => problem.replace(/^\S+ /, ''))).toEqual([missing(PLACES.family)]);
  });
});

/** One mistake in one record, as a contributor makes them: told once, at its line, with the mend. */
describe('a record broken by hand', () => {
  const CASES: Readonly<Record<string, readonly [file: string, edits: readonly Edit[], at: string, message: string, fix: RegExp]>> = {
    'a misspelt key': [PLACES.small, [['kind: instruct', 'kindd: instruct']], 'kindd:', 'La clé « kindd » n’existe pas.', /« kind »/],
    'a value out of the list': [PLACES.small, [['kind: instruct', 'kind: chat']], 'kind:', '« kind » a une valeur qui n’est pas prévue.', /base, instruct, reasoning/],
    'a date that is not in the calendar': [PLACES.small, [['2025-03-01', '2025-02-30']], 'value: 2025-02-30', '« released.value » : ce n’est pas une date', /2026-11-23/],
    'a listed fact without evidence': [PLACES.small, [['value: claimed\n  evidence: [', 'value: claimed\n  evidence: [] # [']], 'evidence: []', '« french.evidence » : aucune preuve', /une source, une citation et les deux dates/],
    'a number written as text': [PLACES.small, [['value: 131072', 'value: 128k']], 'value: 128k', '« context.value » devrait être un nombre.', /un nombre/],
    'a tag without its colon': [PLACES.small, [['tag: essai2:1b', 'tag: essai2-1b']], '- tag:', '« artifacts.0.tag » : ce n’est pas une étiquette Ollama', /gemma3:4b/],
    'a size without its unit': [PLACES.small, [['1.1 GB', '1.1']], 'value: 1.1', '« artifacts.0.size.value » devrait être un texte.', /un texte/],
    'a size in French units': [PLACES.small, [['1.1 GB', '1,1 Go']], 'value: 1,1 Go', '« artifacts.0.size.value » : ce n’est pas une taille', /« 3.3 GB »/],
    'a key given twice': [PLACES.small, [['kind: instruct', 'kind: instruct\nkind: base']], 'kind: base', 'La même clé est écrite deux fois.', /une seule/],
    'a tabulation': [PLACES.family, [['order: 1', 'order:\n\t1']], '1', 'La ligne est décalée avec une tabulation.', /deux espaces/],
    'a colon in a text': [PLACES.family, [['Une famille pour', 'Une famille : pour']], 'summary:', '', /guillemets doubles/],
    'an address that is not one': [PLACES.card, [['https://atelier.exemple.fr/fiche', 'atelier.exemple.fr/fiche']], 'url:', '« url »', /./],
    'a licence without one of its answers': [PLACES.free, [['  use_policy:\n    answer: no\n    summary: Le texte le dit.\n    clauses', '  #']], 'answers:', '« answers.use_policy » manque.', /Ajoutez cette clé/],
    'a threshold without its figure': [PLACES.free, [['thresholds:\n    answer: no', 'thresholds:\n    answer: yes']], 'thresholds:', '« answers.thresholds.value » : un seuil existe mais n’est pas chiffré', /« quantity: »/],
    'a quotation that copies a page': [
      PLACES.machine,
      [['value: 16\n  evidence: [{source: fiche, quote: As the card says.', `value: 16\n  evidence: [{source: fiche, quote: ${'x'.repeat(401)}`]],
      'evidence: [{source: fiche, quote: xxx',
      '« memory_gib.evidence.0.quote » : la citation est trop longue',
      /400 signes/,
    ],
    'an answer for the European Union without a clause': [
      PLACES.free,
      [['european_union:\n    answer: yes\n    summary: Le texte le dit.\n    clauses: [', 'european_union:\n    answer: yes\n    summary: Rien.\n    clauses: [] # [']],
      'clauses: []',
      '« answers.european_union.clauses » : aucune clause citée',
      /Citez la phrase de la licence/,
    ],
    'an openness that nobody knows': [PLACES.generation, [['value: partial', 'value: presque']], 'value: presque', '« openness.data_information.value » a une valeur', /open, partial, closed/],
    'an unknown without its reason': [PLACES.small, [['unknown: Le fichier de configuration n’a pas été lu.', 'unknown:']], 'unknown:', '« attention.unknown » devrait être un texte.', /un texte/],
    'a fact given as a bare value': [PLACES.machine, [['bandwidth_gb_s:\n  value: 120\n  evidence: [', 'bandwidth_gb_s: 120 # [']], 'bandwidth_gb_s:', '« bandwidth_gb_s » : ce n’est pas un fait', /« value: » et « evidence: »/],
    'a missing fact': [PLACES.small, [['languages:\n  value: {named: [fr, en]}\n  evidence', '#']], 'name:', '« languages » manque.', /« unknown: »/],
    'a misspelt key inside a fact': [PLACES.small, [['value: 131072', 'valeur: 131072']], 'valeur:', 'La clé « valeur » n’existe pas.', /« value »/],
    'a country left out': [PLACES.publisher, [['country: France\n', '']], 'name:', '« country » manque.', /Ajoutez cette clé/],
  };
  const cases = Object.entries(CASES);

  it.each(cases)('%s', (_, [file, edits, at, message, fix]) => {
    const patch: Patch = {[file]: edits};
    const problems = problemsOf(patch);
    expect(problems).toHaveLength(1);
    expect(problemPlace(problems[0] ?? {file: '', message: '', fix: ''})).toBe(placeOf(patch, file, at));
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.fix).toMatch(fix);
  });

  it('has twenty cases at least', () => expect(cases.length).toBeGreaterThanOrEqual(20));
});
