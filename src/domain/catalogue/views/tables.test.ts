import {describe, expect, it} from 'vitest';
import {contextOf, entryOf, PLACES, type Patch} from '../../../../tests/support/catalogue';
import {catalogueRows, variantUrl} from './catalogue-rows';
import {familyCardView} from './family-card';
import {generationPageView} from './generation-page';
import {licencePageView, licenceRows} from './licence-page';
import {familyPanelView, licencePanelView} from './licence-panel';
import {generationUrl} from './own-page';
import {familyTableView, variantsTableView} from './variants-table';

const NBSP = '\u00A0';
const generationOf = (id: string, patch: Patch = {}) => {
  const context = contextOf(patch);
  return [context, entryOf(context.catalogue.generations, id)] as const;
};

describe('the table of variants', () => {
  it('shows each variant, its rights and its tags, each value with its evidence', () => {
    const {generation, rows, evidenceUrl} = variantsTableView(...generationOf('essai-2'));
    expect([generation, evidenceUrl]).toEqual(['Essai 2', undefined]);
    expect(rows.map(({id, europe}) => [id, europe.text])).toEqual([
      ['essai-2-1b', 'oui'],
      ['essai-2-4b', 'non'],
    ]);
    const [, vision] = rows;
    expect(vision).toMatchObject({kind: 'conversation', repositoryUrl: 'https://huggingface.co/atelier/Essai-2-4B'});
    expect(vision?.tags).toMatchObject([
      {tag: 'essai2:4b', aliases: ['essai2:latest'], quantization: 'Q4_K_M', size: {text: `2,6${NBSP}Go`}, cloud: false},
      {tag: 'essai2:4b-q8_0', aliases: [], quantization: 'Q8_0', size: {text: `4,4${NBSP}Go`}, cloud: false},
    ]);
    const facts = Object.values(vision?.facts ?? {});
    expect(facts).toHaveLength(10);
    expect(facts.every((fact) => 'evidence' in fact && fact.evidence.length > 0)).toBe(true);
  });

  it('tells the active parameters of a mixture of experts, and of no other', () => {
    const [mixture] = variantsTableView(...generationOf('essai-1')).rows;
    expect(mixture?.facts.active?.text).toBe(`1${NBSP}milliard`);
    expect(variantsTableView(...generationOf('essai-2')).rows.every(({facts}) => facts.active === undefined)).toBe(true);
  });

  it('has no link to weights whose place is unknown, and calls an unknown quantisation so', () => {
    const [row] = variantsTableView(
      ...generationOf('essai-1', {
        [PLACES.mixture]: [
          ['repository: atelier/Essai-1-7B', 'repository:\n  unknown: Poids retirés.'],
          ['quantization: Q4_K_M', 'quantization: unknown'],
        ],
      }),
    ).rows;
    expect(row?.repositoryUrl).toBeUndefined();
    expect(row?.tags[0]?.quantization).toBe('quantification inconnue');
  });

  it('keeps its evidence on the page of a family when the generation is current', () => {
    const [context, generation] = generationOf('essai-2');
    expect(familyTableView(context, generation)).toEqual(variantsTableView(context, generation));
  });

  it('tells each trap once, with the variants that have it', () => {
    const trap: [string, string] = ['artifacts:\n', 'traps: ["`essai2` sans étiquette : la 4B."]\nartifacts:\n'];
    const {traps} = variantsTableView(...generationOf('essai-2', {[PLACES.small]: [trap], [PLACES.vision]: [trap]}));
    expect(traps).toEqual([{text: `\`essai2\` sans étiquette${NBSP}: la 4B.`, variants: ['Essai 2 1B', 'Essai 2 4B']}]);
  });

  it('leaves the evidence of specialised models to their own page, in a family that has others', () => {
    const speech: Patch = {[PLACES.small]: [['kind: instruct', 'kind: speech']], [PLACES.vision]: [['kind: instruct', 'kind: guard']]};
    expect(familyTableView(...generationOf('essai-2', speech)).evidenceUrl).toBe('/modeles/essai/essai-2/');
    const alone: Patch = {...speech, [PLACES.mixture]: [['kind: instruct', 'kind: embedding']]};
    expect(familyTableView(...generationOf('essai-2', alone)).evidenceUrl).toBeUndefined();
  });

  it('leaves the evidence of a superseded generation to its own page', () => {
    const [context, generation] = generationOf('essai-1');
    const table = familyTableView(context, generation);
    expect(table.evidenceUrl).toBe('/modeles/essai/essai-1/');
    expect(generationUrl(generation)).toBe(table.evidenceUrl);
    expect(JSON.stringify(table)).not.toContain('As the card says.');
    const whole = variantsTableView(context, generation);
    expect(table.rows.map(({facts}) => facts.context.text)).toEqual(whole.rows.map(({facts}) => facts.context.text));
    expect(JSON.stringify(generationPageView(context, generation))).toContain('As the card says.');
  });
});

describe('the licence panel', () => {
  it('tells once the variants that have the same rights', () => {
    const {licences} = licencePanelView(...generationOf('essai-2', {[PLACES.small]: [['[text], output', '[text, image], output']]}));
    expect(licences.map(({name, variants}) => [name, variants])).toEqual([['Licence bornée', ['Essai 2 1B', 'Essai 2 4B']]]);
  });

  it('parts the variants that one licence treats differently', () => {
    const {licences} = licencePanelView(...generationOf('essai-2'));
    const europe = licences.map(({variants, answers}) => [variants.join(), answers.find(({question}) => question === 'Union européenne')?.word]);
    expect(europe).toEqual([
      ['Essai 2 1B', 'oui'],
      ['Essai 2 4B', 'non'],
    ]);
    expect(licences.every(({answers}) => answers.length === 8)).toBe(true);
  });

  it('quotes each clause with its article', () => {
    const clauses = licencePanelView(...generationOf('essai-2')).licences.flatMap(({answers}) => answers.flatMap((answer) => answer.clauses));
    expect(clauses).toHaveLength(16);
    expect(clauses[0]).toMatchObject({quote: 'As the card says.', reading: `Article 2, lu le 20${NBSP}novembre 2026, version du 15${NBSP}janvier 2026`});
  });

  it('tells the threshold, and which answers are duties rather than rights', () => {
    const {licences} = licencePanelView(
      ...generationOf('essai-1', {[PLACES.free]: [['thresholds:\n    answer: no', 'thresholds:\n    answer: yes\n    quantity: monthly_active_users\n    value: 700000000']]}),
    );
    const duties = licences[0]?.answers.filter(({duty}) => duty).map(({question, word}) => [question, word]);
    expect(duties).toEqual([
      ['Seuil au-delà duquel demander un accord', `oui${NBSP}: 700${NBSP}millions d’utilisateurs actifs par mois`],
      ['Mention obligatoire', 'non'],
      ['Règles d’usage à respecter', 'non'],
    ]);
  });

  it('shows the five parts of the openness grid', () => {
    expect(licencePanelView(...generationOf('essai-2')).openness.map(({label, text}) => `${label} : ${text}`)).toEqual([
      'Poids : publié',
      'Code d’inférence : publié',
      'Code d’entraînement : non publié',
      'Données d’entraînement : non publié',
      'Informations sur les données : publié en partie',
    ]);
  });

  it('keeps the answers alone on the page of a family when the generation is superseded', () => {
    const [context, generation] = generationOf('essai-1');
    const panel = familyPanelView(context, generation);
    expect(panel.evidenceUrl).toBe('/modeles/essai/essai-1/');
    expect(JSON.stringify(panel)).not.toContain('As the card says.');
    expect(panel.licences[0]?.answers).toHaveLength(8);
    expect(familyPanelView(...generationOf('essai-2')).evidenceUrl).toBeUndefined();
  });
});

describe('the identity card of a family', () => {
  it('goes from the newest generation to the oldest', () => {
    const context = contextOf();
    const card = familyCardView(context, entryOf(context.catalogue.families, 'essai'));
    expect(card).toMatchObject({publishers: [{name: 'Atelier', country: 'France', website: 'https://atelier.exemple.fr'}], variantCount: 3});
    expect(card.generations.map(({name, status, sizes, reads, french}) => [name, status, sizes, reads, french])).toEqual([
      ['Essai 2', 'actuelle', `1 à 4${NBSP}milliards`, 'texte et image', 'annoncé par l’éditeur'],
      ['Essai 1', 'remplacée', `7${NBSP}milliards`, 'texte', 'annoncé par l’éditeur'],
    ]);
  });

  it('names every publisher of its generations, once each', () => {
    const other = 'name: Forge\ncountry: Suisse\nkind: company\nwebsite: https://forge.exemple.ch\n';
    const of = (patch: Patch) => {
      const context = contextOf({'catalogue/editeurs/forge.yaml': other, ...patch});
      return familyCardView(context, entryOf(context.catalogue.families, 'essai')).publishers.map(({name}) => name);
    };
    expect(of({})).toEqual(['Atelier']);
    expect(of({[PLACES.generation]: [['status: current', 'status: current\npublisher: forge']]})).toEqual(['Atelier', 'Forge']);
  });

  it('puts specialised models last, and says so', () => {
    const context = contextOf({[PLACES.small]: [['kind: instruct', 'kind: speech']], [PLACES.vision]: [['kind: instruct', 'kind: guard']]});
    const {caption, generations} = familyCardView(context, entryOf(context.catalogue.families, 'essai'));
    expect(generations.map(({name}) => name)).toEqual(['Essai 1', 'Essai 2']);
    expect(caption).toBe('Les générations de Essai, la plus récente d’abord, les spécialisées ensuite');
  });

  it('says when a licence is unknown', () => {
    const unknown: [string, string] = ['licence:\n  value: bornee\n  evidence', 'licence:\n  unknown: Non publiée.\n#'];
    const of = (patch: Patch) => {
      const context = contextOf(patch);
      return familyCardView(context, entryOf(context.catalogue.families, 'essai')).generations.map(({unknownLicence}) => unknownLicence);
    };
    expect(of({[PLACES.small]: [unknown]})).toEqual(['inconnue pour certaines variantes', undefined]);
    expect(of({[PLACES.small]: [unknown], [PLACES.vision]: [unknown]})).toEqual(['inconnue', undefined]);
  });

  it('says when the answer depends on the variant', () => {
    const context = contextOf({[PLACES.small]: [['value: claimed', 'value: excluded']]});
    const [newest, oldest] = familyCardView(context, entryOf(context.catalogue.families, 'essai')).generations;
    expect([newest?.french, newest?.licences[0]?.europe, oldest?.licences[0]?.europe]).toEqual(['selon la variante', 'selon la variante', 'oui']);
  });

  it('does not lend to a whole generation the French that some of its variants claim', () => {
    const context = contextOf({[PLACES.small]: [['french:\n  value: claimed\n  evidence', 'french:\n  unknown: La fiche n’en dit rien.\n#']]});
    const [newest] = familyCardView(context, entryOf(context.catalogue.families, 'essai')).generations;
    expect(newest?.french).toBe('selon la variante');
  });
});

describe('the rows of the catalogue', () => {
  const rows = (patch: Patch = {}) => catalogueRows(contextOf(patch).catalogue);

  it('list every variant, newest generation first', () => {
    expect(rows().map(({id}) => id)).toEqual(['essai-2-1b', 'essai-2-4b', 'essai-1-7b']);
    expect(rows()[1]).toMatchObject({
      family: 'Essai',
      url: '/modeles/essai/#variante-essai-2-4b',
      released: {text: `1er${NBSP}mars 2025`, sort: '2025-03-01'},
      parameters: {text: `4${NBSP}milliards`, sort: 4e9},
      context: {sort: 131072},
      tag: {name: 'essai2:4b', text: `2,6${NBSP}Go`, sort: 2.6e9},
      licence: 'Licence bornée',
      licenceId: 'bornee',
      europe: {answer: 'no', text: 'non'},
      french: {claimed: true},
      vision: true,
      tools: {usable: false, text: 'modèle seul'},
      reasoning: {able: true, text: 'au choix'},
    });
  });

  it('keep the lightest tag that runs locally', () => {
    const cloud = rows({[PLACES.vision]: [['default_context: 4096', 'cloud: true']]}).find(({id}) => id === 'essai-2-4b');
    expect(cloud?.tag?.name).toBe('essai2:4b-q8_0');
    const none = rows({[PLACES.small]: [['artifacts:\n', 'artifacts: []\n'], ['  - tag: essai2:1b', '#'], ['    quantization: Q8_0', '#'], ['    size:\n      value: 1.1 GB\n      evidence', '#']]});
    expect(none.find(({id}) => id === 'essai-2-1b')?.tag).toBeUndefined();
  });

  it('say what is unknown, and sort it nowhere', () => {
    const row = rows({
      [PLACES.small]: [
        ['context:\n  value: 131072\n  evidence', 'context:\n  unknown: Non publié.\n#'],
        ['licence:\n  value: bornee\n  evidence', 'licence:\n  unknown: Non publiée.\n#'],
        ['released:\n  value: 2025-03-01\n  evidence', 'released:\n  unknown: Non publiée.\n#'],
      ],
    }).find(({id}) => id === 'essai-2-1b');
    expect(row).toMatchObject({context: {text: 'inconnu'}, licence: 'inconnue', europe: {answer: 'unknown'}, released: {text: 'inconnue', sort: ''}});
    expect(row?.context.sort).toBeUndefined();
    expect(row?.licenceId).toBeUndefined();
  });

  it('lead to the page that the family names', () => {
    const {catalogue} = contextOf({[PLACES.family]: [['order: 1', 'order: 1\npage: /demarrer/essai/']]});
    expect(variantUrl(catalogue, entryOf(catalogue.variants, 'essai-1-7b'))).toBe('/demarrer/essai/#variante-essai-1-7b');
  });
});

describe('licences', () => {
  it('list the variants they cover, those that cover most first', () => {
    const context = contextOf();
    expect(licenceRows(context.catalogue).map(({id, variantCount}) => [id, variantCount])).toEqual([
      ['bornee', 2],
      ['libre', 1],
    ]);
    const page = licencePageView(context, entryOf(context.catalogue.licences, 'bornee'));
    expect(page.variants).toEqual([
      {name: 'Essai 2 1B', url: '/modeles/essai/#variante-essai-2-1b'},
      {name: 'Essai 2 4B', url: '/modeles/essai/#variante-essai-2-4b'},
    ]);
    expect(page.answers.find(({question}) => question === 'Union européenne')?.word).toBe('sous conditions');
    expect(page.editUrl).toBe(`https://exemple.fr/depot/edit/main/${PLACES.bounded}`);
    expect(page.textUrl).toBe('https://atelier.exemple.fr/fiche');
  });
});
