import {describe, expect, it} from 'vitest';
import {GOALS, judge, judgeStanding, PLACES, ROLES, worst, type Answer, type Goal, type Place, type Role, type Situation, type Terms} from './permissions';
import type {LicenceQuestion} from './schema';

const FREE: Readonly<Record<LicenceQuestion, Answer>> = {
  commercial_use: 'yes',
  thresholds: 'no',
  european_union: 'yes',
  modification: 'yes',
  redistribution: 'yes',
  outputs_training: 'yes',
  required_mention: 'yes',
  use_policy: 'no',
};
const terms = (answers: Partial<Terms['answers']>, rest: Omit<Terms, 'answers'> = {}): Terms => ({answers: {...FREE, ...answers}, ...rest});
const situation = (role: Role, goal: Goal = 'use', place: Place = 'france', exceeds?: Situation['exceeds']): Situation => ({
  role,
  goal,
  place,
  ...(exceeds === undefined ? {} : {exceeds}),
});
/** « answer: question, question » */
const told = (licence: Terms, asked: Situation): string => {
  const {answer, grounds} = judge(licence, asked);
  return [answer, grounds.map(({question}) => question).join(', ')].filter((part) => part !== '').join(': ');
};

const APACHE = terms({});
const LLAMA = terms(
  {commercial_use: 'conditions', thresholds: 'yes', redistribution: 'conditions', outputs_training: 'conditions', modification: 'conditions', use_policy: 'yes'},
  {limitedBy: ['thresholds'], limits: [{quantity: 'monthly_active_users', value: 700e6}], effect: 'agreement', appliesTo: 'organisations'},
);
const notInEurope = (licence: Terms): Terms => ({...licence, answers: {...licence.answers, european_union: 'no'}});
const DEVSTRAL = terms(
  {commercial_use: 'conditions', thresholds: 'yes', redistribution: 'conditions', modification: 'conditions', outputs_training: 'conditions'},
  {limitedBy: ['thresholds'], limits: [{quantity: 'monthly_revenue_usd', value: 20e6}], effect: 'agreement', appliesTo: 'everyone'},
);
const KIMI_K2 = terms(
  {commercial_use: 'conditions', thresholds: 'yes'},
  {
    limitedBy: ['thresholds'],
    limits: [
      {quantity: 'monthly_revenue_usd', value: 20e6},
      {quantity: 'monthly_active_users', value: 100e6},
    ],
    effect: 'mention',
    appliesTo: 'products',
  },
);
const KIMI_K3 = terms(
  {commercial_use: 'conditions', thresholds: 'yes'},
  {limitedBy: ['thresholds'], limits: [{quantity: 'annual_revenue_usd', value: 20e6}], appliesTo: 'model_access'},
);
const NON_COMMERCIAL = terms({commercial_use: 'no', redistribution: 'conditions', outputs_training: 'unknown', modification: 'conditions'}, {allows: 'non_commercial'});
const RESEARCH = terms({commercial_use: 'no', redistribution: 'conditions'}, {allows: 'research'});
const OPENRAIL = terms({commercial_use: 'conditions', redistribution: 'conditions', modification: 'conditions', outputs_training: 'conditions', use_policy: 'yes'});
const UNKNOWN = terms(Object.fromEntries(Object.keys(FREE).map((question) => [question, 'unknown'])));

describe('a permissive licence', () => {
  it.each(ROLES.flatMap((role) => PLACES.flatMap((place) => GOALS.map((goal) => [role, goal, place] as const))))('is a plain yes: %s, %s, %s', (role, goal, place) => {
    expect(told(APACHE, situation(role, goal, place))).toBe('yes');
  });

  it('names the clauses that give the permission, and the mention due by whoever passes it on', () => {
    expect(judge(APACHE, situation('company'))).toMatchObject({basis: ['commercial_use', 'european_union'], duties: []});
    expect(judge(APACHE, situation('company', 'redistribute', 'elsewhere'))).toMatchObject({basis: ['redistribution'], duties: ['required_mention']});
  });
});

describe('a licence that leaves the European Union out', () => {
  const LLAMA_4 = notInEurope(LLAMA);

  it.each(ROLES.flatMap((role) => GOALS.map((goal) => [role, goal] as const)))('refuses there: %s, %s', (role, goal) => {
    expect(judge(LLAMA_4, situation(role, goal, 'france')).answer).toBe('no');
    expect(judge(LLAMA_4, situation(role, goal, 'europe')).answer).toBe('no');
    expect(judge(LLAMA_4, situation(role, goal, 'elsewhere')).answer).toBe('conditions');
  });

  it('says that schools and administrations are not named', () => {
    expect(judge(LLAMA_4, situation('school')).grounds[0]).toEqual({question: 'european_union', answer: 'no', sentence: 'institution'});
    expect(judge(LLAMA_4, situation('company')).grounds[0]).toEqual({question: 'european_union', answer: 'no'});
  });

  it('is not settled when the model’s modalities are unknown', () => {
    expect(told({...APACHE, answers: {...FREE, european_union: 'conditions'}}, situation('person'))).toBe('conditions: european_union');
  });
});

describe('thresholds', () => {
  it.each<[string, Terms, Situation, string]>([
    ['Llama, a person', LLAMA, situation('person'), 'conditions: use_policy'],
    ['Llama, a company of unknown size', LLAMA, situation('company'), 'conditions: thresholds, use_policy'],
    ['Llama, 700 million users', LLAMA, situation('company', 'use', 'france', {monthly_active_users: 700e6}), 'no: thresholds, use_policy'],
    ['Llama, fewer users', LLAMA, situation('company', 'use', 'france', {monthly_active_users: 100e6}), 'conditions: use_policy'],
    ['Devstral 2, a person, for their employer', DEVSTRAL, situation('person'), 'conditions: thresholds'],
    ['Devstral 2, a small company', DEVSTRAL, situation('company', 'sell', 'france', {monthly_revenue_usd: 0}), 'yes'],
    ['Devstral 2, a large company', DEVSTRAL, situation('company', 'use', 'elsewhere', {monthly_revenue_usd: 20e6}), 'no: thresholds'],
    ['Devstral 2, another figure does not settle it', DEVSTRAL, situation('company', 'use', 'france', {monthly_active_users: 0}), 'conditions: thresholds'],
    ['Kimi K2, used inside a company', KIMI_K2, situation('company'), 'yes'],
    ['Kimi K2, sold, size unknown', KIMI_K2, situation('company', 'sell'), 'conditions: thresholds'],
    ['Kimi K2, sold, one figure of two', KIMI_K2, situation('company', 'sell', 'france', {monthly_revenue_usd: 0}), 'conditions: thresholds'],
    ['Kimi K2, sold, over one of two', KIMI_K2, situation('company', 'sell', 'france', {monthly_revenue_usd: 0, monthly_active_users: 100e6}), 'conditions: thresholds'],
    ['Kimi K2, sold, under both', KIMI_K2, situation('company', 'sell', 'france', {monthly_revenue_usd: 0, monthly_active_users: 0}), 'yes'],
    ['Kimi K3, used inside a large company', KIMI_K3, situation('company', 'use', 'france', {annual_revenue_usd: 20e6}), 'yes'],
    ['Kimi K3, sold by a large company', KIMI_K3, situation('company', 'sell', 'france', {annual_revenue_usd: 20e6}), 'conditions: thresholds'],
    ['a threshold without its figure', terms({thresholds: 'yes'}), situation('company'), 'conditions: thresholds'],
    ['thresholds that nobody read', terms({thresholds: 'unknown'}), situation('company'), 'unknown: thresholds'],
  ])('%s', (_name, licence, asked, expected) => {
    expect(told(licence, asked)).toBe(expected);
  });

  it('asks for an agreement to sell access, whatever the size', () => {
    const {grounds} = judge(terms({commercial_use: 'conditions'}, {limitedBy: ['model_access']}), situation('company', 'sell', 'france', {annual_revenue_usd: 0}));
    expect(grounds).toEqual([{question: 'commercial_use', answer: 'conditions', sentence: 'model_access'}]);
  });
});

describe('licences without commercial use', () => {
  it.each<[string, Terms, Situation, string]>([
    ['CC BY-NC, a company', NON_COMMERCIAL, situation('company'), 'no: commercial_use'],
    ['CC BY-NC, a company that gives it away', NON_COMMERCIAL, situation('company', 'redistribute'), 'no: commercial_use, redistribution'],
    ['CC BY-NC, a person who sells', NON_COMMERCIAL, situation('person', 'sell'), 'no: commercial_use'],
    ['CC BY-NC, a school', NON_COMMERCIAL, situation('school'), 'conditions: commercial_use'],
    ['CC BY-NC, an administration', NON_COMMERCIAL, situation('administration'), 'conditions: commercial_use'],
    ['CC BY-NC says nothing of outputs', NON_COMMERCIAL, situation('person', 'train'), 'unknown: outputs_training, commercial_use'],
    ['Qwen research, a company', RESEARCH, situation('company'), 'no: commercial_use'],
    ['Qwen research, a person', RESEARCH, situation('person'), 'conditions: commercial_use'],
  ])('%s', (_name, licence, asked, expected) => {
    expect(told(licence, asked)).toBe(expected);
  });

  it('says what is left', () => {
    expect(judge(RESEARCH, situation('school')).grounds[0]?.sentence).toBe('research');
    expect(judge(RESEARCH, situation('company')).grounds[0]?.sentence).toBe('research');
    expect(judge(NON_COMMERCIAL, situation('person')).grounds[0]?.sentence).toBe('non_commercial');
  });
});

it('a licence with forbidden uses is never a plain yes', () => {
  expect(new Set(ROLES.flatMap((role) => GOALS.map((goal) => judge(OPENRAIL, situation(role, goal)).answer)))).toEqual(new Set(['conditions']));
});

it('nothing known is never yes, nor on conditions', () => {
  const answers = ROLES.flatMap((role) => PLACES.flatMap((place) => GOALS.map((goal) => judge(UNKNOWN, situation(role, goal, place)).answer)));
  expect(new Set(answers)).toEqual(new Set(['unknown']));
});

it.each(GOALS)('one clause that nobody read keeps « yes » away from whom it concerns: %s', (goal) => {
  const concerned: Partial<Record<Goal, LicenceQuestion>> = {modify: 'modification', redistribute: 'redistribution', train: 'outputs_training'};
  for (const question of ['commercial_use', 'european_union', 'use_policy', concerned[goal] ?? 'thresholds'] as const) {
    expect(judge(terms({[question]: 'unknown'}), situation('company', goal)).answer, question).toBe('unknown');
  }
});

describe('a derived model', () => {
  const table = new Map([
    ['mit_llama', {terms: APACHE, base: 'llama'}],
    ['llama', {terms: LLAMA}],
    ['free_free', {terms: APACHE, base: 'free'}],
    ['free', {terms: APACHE}],
    ['mit_inconnue', {terms: APACHE, base: 'inconnue'}],
    ['inconnue', {terms: UNKNOWN}],
    ['second', {terms: APACHE, base: 'mit_llama'}],
    ['loop', {terms: APACHE, base: 'loop'}],
    ['broken', {terms: APACHE, base: 'absent'}],
  ]);

  it.each<[string, Answer, string[]]>([
    ['mit_llama', 'conditions', ['mit_llama', 'llama']],
    ['free_free', 'yes', ['free_free', 'free']],
    ['mit_inconnue', 'unknown', ['mit_inconnue', 'inconnue']],
    ['second', 'conditions', ['second', 'mit_llama', 'llama']],
    ['loop', 'yes', ['loop']],
  ])('is never freer than what it comes from: %s', (key, answer, keys) => {
    const judged = judgeStanding(table, key, situation('person'));
    expect([judged.answer, judged.parts.map((part) => part.key)]).toEqual([answer, keys]);
  });

  it('cannot be judged when its base is missing', () => {
    expect(() => judgeStanding(table, 'broken', situation('person'))).toThrow('« absent »');
  });
});

it('the worst of no answer is « yes »', () => {
  expect(worst([])).toBe('yes');
  expect(worst(['conditions', 'unknown', 'yes'])).toBe('unknown');
});
