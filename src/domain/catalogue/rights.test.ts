import {describe, expect, it} from 'vitest';
import type {Entry} from './load';
import {rightsOf, type Right} from './rights';
import type {LicenceQuestion, LicenceRecord, VariantRecord} from './schema';

type Modality = 'text' | 'image' | 'audio' | 'video';
type Answers = LicenceRecord['answers'];

const clause = (quote: string): Right['clauses'][number] => ({
  source: 'text',
  quote,
  read_on: '2026-11-23',
  as_of: 'unknown',
});
const given = <A extends string>(answer: A, quote = 'A clause.') => ({answer, summary: 'Un résumé.', clauses: [clause(quote)]});

const PERMISSIVE: Answers = {
  commercial_use: given('yes'),
  thresholds: given('no'),
  european_union: given('yes', 'a worldwide licence'),
  modification: given('yes'),
  redistribution: given('yes'),
  outputs_training: given('yes'),
  required_mention: given('yes'),
  use_policy: given('no'),
};
const NOT_IN_EUROPE = 'rights are not being granted to you if you are domiciled in the European Union';
const LLAMA: Answers = {
  ...PERMISSIVE,
  commercial_use: given('conditions'),
  thresholds: {...given('yes'), quantity: 'monthly_active_users', value: 700_000_000},
  european_union: {...given('conditions', NOT_IN_EUROPE), denied_when: 'multimodal'},
  use_policy: given('yes'),
};

const catalogue = {
  licences: new Map(
    Object.entries({
      'apache-2.0': PERMISSIVE,
      'llama-3.2': LLAMA,
      'llama-3.3': LLAMA,
      'llama-4': LLAMA,
      'gemma-terms': {...PERMISSIVE, commercial_use: given('conditions'), use_policy: given('yes', 'Prohibited Use Policy')},
      'modified-mit-devstral-2': {
        ...PERMISSIVE,
        commercial_use: given('conditions'),
        thresholds: {...given('yes', 'exceeds $20 million'), quantity: 'monthly_revenue_usd' as const, value: 20_000_000},
      },
      'qwen-research': {...PERMISSIVE, commercial_use: given('no', 'FOR NON-COMMERCIAL PURPOSES ONLY')},
    } satisfies Record<string, Answers>).map(([id, answers]): [string, Entry<LicenceRecord>] => [
      id,
      {
        id,
        file: `catalogue/licences/${id}.yaml`,
        record: {name: id, spdx: null, osi_approved: false, kind: 'custom', text: 'text', summary: 'Un résumé.', answers},
        lineOf: () => 1,
      },
    ]),
  ),
};

const fact = <T>(value: T) => ({value, evidence: []});

/** The part of a variant that gives its rights. */
const rights = (licence: VariantRecord['licence'], modalities: VariantRecord['modalities']) =>
  rightsOf(catalogue, {record: {licence, modalities} as VariantRecord});
const rightsUnder = (licence: string, ...input: Modality[]) =>
  rights(fact(licence), fact({input, output: ['text'] satisfies Modality[]}));

describe('European Union', () => {
  it.each<[name: string, licence: string, input: Modality[], answer: Right['answer']]>([
    ['Llama 3.2 1B', 'llama-3.2', ['text'], 'yes'],
    ['Llama 3.2 11B Vision', 'llama-3.2', ['text', 'image'], 'no'],
    ['Llama 3.3 70B', 'llama-3.3', ['text'], 'yes'],
    ['Llama 4 Scout', 'llama-4', ['text', 'image'], 'no'],
    ['a model that hears', 'llama-4', ['text', 'audio'], 'no'],
    ['a model that watches', 'llama-4', ['text', 'video'], 'no'],
    ['Gemma 3n', 'gemma-terms', ['text', 'image', 'audio', 'video'], 'yes'],
    ['Gemma 4', 'apache-2.0', ['text', 'image'], 'yes'],
  ])('%s', (_name, licence, input, answer) => {
    expect(rightsUnder(licence, ...input).european_union.answer).toBe(answer);
  });

  it('keeps the clause, and says why', () => {
    const {european_union: denied} = rightsUnder('llama-4', 'text', 'image');
    expect(denied.clauses.map(({quote}) => quote)).toEqual([NOT_IN_EUROPE]);
    expect(denied.summary).toContain('multimodal');
    expect(rightsUnder('llama-3.2', 'text').european_union.summary).toContain('ne lit que du texte');
  });

  it('stays conditional when the modalities are unknown', () => {
    expect(rights(fact('llama-4'), {unknown: 'Fiche non lue.'}).european_union.answer).toBe('conditions');
  });
});

describe('other questions', () => {
  it.each<[name: string, licence: string, expected: Partial<Record<LicenceQuestion, Right['answer']>>]>([
    ['Gemma 3n: own terms and use policy', 'gemma-terms', {commercial_use: 'conditions', use_policy: 'yes'}],
    ['Gemma 4: Apache 2.0', 'apache-2.0', {commercial_use: 'yes', use_policy: 'no'}],
    ['Devstral 2: a threshold', 'modified-mit-devstral-2', {commercial_use: 'conditions', thresholds: 'yes'}],
    ['Qwen2.5 3B: research only', 'qwen-research', {commercial_use: 'no', thresholds: 'no', european_union: 'yes'}],
  ])('%s', (_name, licence, expected) => {
    const answers = Object.fromEntries(Object.entries(rightsUnder(licence, 'text')).map(([question, {answer}]) => [question, answer]));
    expect(answers).toMatchObject(expected);
  });
});

describe('a licence that is not known', () => {
  it.each([
    ['says the reason', {unknown: 'Texte introuvable.'}, 'Texte introuvable.'],
    ['says which record is missing', fact('perdue'), 'La licence « perdue » n’est pas décrite dans le catalogue.'],
  ])('%s', (_name, licence, summary) => {
    const all = Object.values(rights(licence, fact({input: ['text'], output: ['text']})));
    expect(all).toHaveLength(8);
    expect(all.every((right) => right.answer === 'unknown' && right.summary === summary)).toBe(true);
  });
});
