import {describe, expect, it} from 'vitest';
import {catalogueFiles, placeOf, PLACES, problemsOf, TODAY, type Edit, type Patch} from '../../../../tests/support/catalogue';
import {problemPlace} from '../../problems';

/** A way to break the small catalogue: the edit, where the problem is told, what it says, and how to mend it. */
interface Case {
  readonly patch: Patch;
  readonly file: string;
  /** Start of the line that the problem names. */
  readonly at: string;
  readonly message: string;
  readonly fix: string | RegExp;
}

const broken = (file: string, edits: readonly Edit[], at: string, message: string, fix: string | RegExp): Case => ({
  patch: {[file]: edits},
  file,
  at,
  message,
  fix,
});

const FIRES: Readonly<Record<string, Case>> = {
  'a source that does not exist': broken(
    PLACES.free,
    [['text: fiche', 'text: fichee']],
    'text:',
    'La source « fichee » n’existe pas dans catalogue/sources/.',
    'Écrivez « fiche », ou créez catalogue/sources/fichee.yaml.',
  ),
  'a publisher that does not exist': broken(
    PLACES.family,
    [['publisher: atelier', 'publisher: nulle-part']],
    'publisher:',
    'L’éditeur « nulle-part » n’existe pas dans catalogue/editeurs/.',
    'Créez catalogue/editeurs/nulle-part.yaml, ou corrigez le nom.',
  ),
  'a licence that does not exist': broken(
    PLACES.small,
    [['value: bornee', 'value: borne']],
    'value: borne',
    'La licence « borne » n’existe pas dans catalogue/licences/.',
    /Écrivez « bornee »/,
  ),
  'a generation that does not exist': broken(
    PLACES.oldGeneration,
    [['superseded_by: essai-2', 'superseded_by: essai-9']],
    'superseded_by:',
    'La génération « essai-9 » n’existe pas dans catalogue/modeles/.',
    /Écrivez « essai-\d »/,
  ),
  'a base model that does not exist': broken(
    PLACES.small,
    [['kind: instruct', 'kind: instruct\nderived_from:\n  variant: essai-2-4\n  relation: finetune']],
    'variant:',
    'La variante « essai-2-4 » n’existe pas dans catalogue/modeles/.',
    /Écrivez « essai-2-\db »/,
  ),
  'more active parameters than parameters': broken(
    PLACES.mixture,
    [['value: 1000000000', 'value: 8000000000']],
    'value: 8000000000',
    'Les paramètres actifs (8000000000) dépassent le total (7000000000).',
    /le total compte tous les experts/,
  ),
  'a mixture of experts without its active parameters': broken(
    PLACES.small,
    [['mixture_of_experts: false', 'mixture_of_experts: true']],
    'parameters:',
    'Ce mélange d’experts ne dit pas combien de paramètres servent à chaque jeton.',
    /Ajoutez « active: »/,
  ),
  'a file too light for its quantisation': broken(
    PLACES.small,
    [['1.1 GB', '400 MB']],
    'value: 400 MB',
    'essai2:1b : 400 MB pour 1000000000 paramètres font 3,2 bits par poids ; en Q8_0, on attend de 7,9 à 13,6.',
    /size_note/,
  ),
  'a file too heavy for its quantisation': broken(
    PLACES.mixture,
    [['4.5 GB', '45 GB']],
    'value: 45 GB',
    'essai1:7b : 45 GB pour 7000000000 paramètres font 51,4 bits par poids ; en Q4_K_M, on attend de 4,6 à 6,1.',
    /size_note/,
  ),
  'a quantisation that nobody knows': broken(
    PLACES.small,
    [['quantization: Q8_0', 'quantization: Q8_O']],
    'quantization:',
    'La quantification « Q8_O » n’est pas connue.',
    /Écrivez « Q8_0 »/,
  ),
  'a licence that does not answer for the European Union': broken(
    PLACES.bounded,
    [['answer: conditions', 'answer: unknown']],
    'answer: unknown',
    'La licence ne dit pas si elle vaut dans l’Union européenne.',
    /répondez yes, no ou conditions, avec la clause/,
  ),
  'a default context longer than the maximum': broken(
    PLACES.vision,
    [['default_context: 4096', 'default_context: 262144']],
    'default_context:',
    'essai2:4b : le contexte par défaut (262144) dépasse le maximum du modèle (131072).',
    /Vérifiez les deux nombres/,
  ),
  'a release in the future': broken(
    PLACES.small,
    [['value: 2025-03-01', 'value: 2027-03-01']],
    'value: 2027-03-01',
    'La date de sortie 2027-03-01 est dans le futur.',
    /vérifiez l’année/,
  ),
};

describe('checks that cross records', () => {
  it('say nothing of a right catalogue', () => {
    expect(catalogueFiles().length).toBe(12);
    expect(problemsOf({})).toEqual([]);
  });

  it.each(Object.entries(FIRES))('tell %s once, with its line and the mend', (_, {patch, file, at, message, fix}) => {
    const problems = problemsOf(patch);
    expect(problems.map((problem) => `${problemPlace(problem)} ${problem.message}`)).toEqual([`${placeOf(patch, file, at)} ${message}`]);
    expect(problems[0]?.fix).toMatch(fix);
  });

  it('tell every problem at once', () => {
    const all = Object.values(FIRES)
      .filter(({file}) => file === PLACES.mixture || file === PLACES.bounded || file === PLACES.family)
      .map(({patch}) => patch);
    const merged: Record<string, Edit[]> = {};
    for (const patch of all) {
      for (const [file, edits] of Object.entries(patch)) {
        merged[file] = [...(merged[file] ?? []), ...(edits as readonly Edit[])];
      }
    }
    expect(problemsOf(merged)).toHaveLength(all.length);
  });
});

describe('checks that look at dates', () => {
  it('tell an evidence read tomorrow, and one newer than its reading', () => {
    const told = (from: string, to: string): string[] =>
      problemsOf({[PLACES.machine]: [[from, to]]}).map((problem) => `${problem.line} ${problem.message}`);
    expect(told('read_on: 2026-11-20', 'read_on: 2026-11-24')).toEqual([
      '5 La date de lecture 2026-11-24 est dans le futur.',
      '8 La date de lecture 2026-11-24 est dans le futur.',
    ]);
    expect(told('as_of: 2026-01-15', 'as_of: 2026-11-21')).toEqual([
      '5 La version lue (2026-11-21) est plus récente que le jour de la lecture (2026-11-20).',
      '8 La version lue (2026-11-21) est plus récente que le jour de la lecture (2026-11-20).',
    ]);
  });

  it('accept a reading of today, a version of the same day and an undated one', () => {
    expect(problemsOf({[PLACES.machine]: [['2026-11-20, as_of: 2026-01-15', `${TODAY}, as_of: ${TODAY}`]]})).toEqual([]);
    expect(problemsOf({[PLACES.machine]: [['as_of: 2026-01-15', 'as_of: unknown']]})).toEqual([]);
  });

  it('never break with time alone', () => {
    expect(problemsOf({}, '2036-11-23')).toEqual([]);
  });
});

describe('checks that leave room', () => {
  const QUIET: Readonly<Record<string, Patch>> = {
    'a size out of range, with the reason': {
      [PLACES.small]: [['quantization: Q8_0', 'quantization: Q8_0\n    size_note: Le fichier porte deux modèles.'], ['1.1 GB', '400 MB']],
    },
    'a size at the edge of its rounding': {[PLACES.small]: [['1.1 GB', '1 GB']]},
    'a projector out of the weights': {
      [PLACES.mixture]: [['4.5 GB', '6.5 GB'], ['quantization: Q4_K_M', 'quantization: Q4_K_M\n    projector: 2 GB']],
    },
    'an unknown quantisation, written so': {[PLACES.small]: [['quantization: Q8_0', 'quantization: unknown'], ['1.1 GB', '400 MB']]},
    'a mixture whose active parameters are unknown': {
      [PLACES.small]: [
        ['mixture_of_experts: false', 'mixture_of_experts: true\n  active:\n    unknown: La fiche ne le dit pas.'],
      ],
    },
    'as many active parameters as parameters': {[PLACES.mixture]: [['value: 1000000000', 'value: 7000000000']]},
    'a default context equal to the maximum': {[PLACES.vision]: [['default_context: 4096', 'default_context: 131072']]},
  };

  it.each(Object.entries(QUIET))('accept %s', (_, patch) => {
    expect(problemsOf(patch)).toEqual([]);
  });
});

describe('derived variants', () => {
  const derived = (extra: string, licence = 'libre'): Patch => ({
    [PLACES.mixture]: [
      ['kind: instruct', `kind: instruct\nderived_from:\n  variant: essai-2-1b\n  relation: finetune${extra}`],
      ['value: libre', `value: ${licence}`],
    ],
  });

  it('are not freer than their base', () => {
    const patch = derived('');
    expect(problemsOf(patch)).toMatchObject([
      {file: PLACES.mixture, message: 'Cette variante dérive de « essai-2-1b », dont la licence est plus stricte que la sienne.'},
    ]);
    expect(problemsOf(patch).map(problemPlace)).toEqual([placeOf(patch, PLACES.mixture, 'value: libre')]);
  });

  it('may be, when a note says why', () => {
    expect(problemsOf(derived('\nlicence_note: L’éditeur de départ a changé sa licence.'))).toEqual([]);
  });

  it('may be as bound as their base', () => {
    expect(problemsOf(derived('', 'bornee'))).toEqual([]);
  });
});
