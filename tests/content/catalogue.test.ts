import {describe, expect, it} from 'vitest';
import {readCatalogue} from '../../plugins/catalogue/read';
import {readSourceFiles} from '../../plugins/files';
import {allEntries, evidencesOf} from '../../src/domain/catalogue/evidence';
import {exportCatalogue, exportCsv, apiSchemas} from '../../src/domain/catalogue/export';
import type {Variant} from '../../src/domain/catalogue/load';
import type {Answer, Goal, Place, Role, Situation} from '../../src/domain/catalogue/permissions';
import {permissionOf} from '../../src/domain/catalogue/standings';
import {rightsOf} from '../../src/domain/catalogue/rights';
import {isKnown, LICENCE_QUESTIONS, OPENNESS_PARTS, type LicenceQuestion} from '../../src/domain/catalogue/schema';
import {formatProblems} from '../../src/domain/problems';
import * as z from 'zod';
import {SITE_DIR} from '../support/site';

const TODAY = new Date().toISOString().slice(0, 10);
const {catalogue, problems} = readCatalogue(SITE_DIR, TODAY);
const variants = [...catalogue.variants.values()];
const artifacts = variants.flatMap(({record}) => record.artifacts);

function variantOf(id: string): Variant {
  const variant = catalogue.variants.get(id);
  if (variant === undefined) {
    throw new Error(`« ${id} » is not in the catalogue.`);
  }
  return variant;
}

describe('the catalogue', () => {
  it('has no problem', () => {
    expect(problems.length === 0 ? '' : formatProblems(problems)).toBe('');
  });

  it('leaves out no file', () => {
    const files = readSourceFiles(SITE_DIR, 'catalogue', ['.yaml', '.yml']).filter(({file}) => !file.startsWith('catalogue/termes/'));
    expect(allEntries(catalogue).map(({file}) => file).sort()).toEqual(files.map(({file}) => file));
  });

  it('covers the families, the variants and the artifacts that people run', () => {
    expect(variants.length).toBeGreaterThanOrEqual(120);
    expect(artifacts.length).toBeGreaterThanOrEqual(200);
    expect([...catalogue.families.values()].filter(({generations}) => generations.length === 0).map(({id}) => id)).toEqual([]);
    expect([...catalogue.generations.values()].filter((generation) => generation.variants.length === 0).map(({id}) => id)).toEqual([]);
  });

  it.each([
    ...['Llama', 'Gemma', 'Mistral', 'Qwen', 'DeepSeek', 'gpt-oss', 'Phi', 'Granite', 'GLM', 'Kimi', 'Nemotron', 'OLMo', 'SmolLM'],
    ...['Command', 'Aya', 'Lucie', 'Luciole', 'EuroLLM', 'Teuken', 'Apertus', 'CroissantLLM', 'Gaperon', 'Pleias', 'Salamandra'],
  ])('holds %s', (name) => {
    const names = [...catalogue.families.values()].map(({record}) => record.name);
    expect(names.some((candidate) => candidate.split(/ et /).includes(name)), names.join(', ')).toBe(true);
  });

  it('holds Muse Glimmer, and embedding models that handle French', () => {
    expect(variants.some(({record}) => record.name.startsWith('Muse Glimmer'))).toBe(true);
    const french = variants.filter(({record}) => record.kind === 'embedding' && isKnown(record.french) && record.french.value === 'claimed');
    expect(french.length).toBeGreaterThanOrEqual(3);
  });

  it('starts with Llama, then Gemma, Mistral, Qwen and DeepSeek', () => {
    expect([...catalogue.families.keys()].slice(0, 5)).toEqual(['llama', 'gemma', 'mistral', 'qwen', 'deepseek']);
  });
});

/** Facts that carry evidence, or a reason for being unknown. */
function listedFacts({record}: Variant): Record<string, unknown> {
  return {
    released: record.released,
    'parameters.total': record.parameters.total,
    ...(record.parameters.mixture_of_experts ? {'parameters.active': record.parameters.active} : {}),
    attention: record.attention,
    context: record.context,
    modalities: record.modalities,
    languages: record.languages,
    french: record.french,
    'tools.model': record.tools.model,
    'tools.ollama': record.tools.ollama,
    'reasoning.model': record.reasoning.model,
    'reasoning.ollama': record.reasoning.ollama,
    licence: record.licence,
    ...Object.fromEntries(record.artifacts.map(({tag, size}) => [`size of ${tag}`, size])),
  };
}

describe('evidence', () => {
  const isProven = (fact: unknown): boolean => {
    const {value, evidence, unknown} = (fact ?? {}) as {value?: unknown; evidence?: unknown[]; unknown?: string};
    return unknown === undefined ? value !== undefined && (evidence?.length ?? 0) > 0 : unknown.length >= 3 && value === undefined;
  };

  it('stands beside every listed fact, or the reason why nobody knows', () => {
    const facts = variants.flatMap((variant) => Object.entries(listedFacts(variant)).map(([name, fact]) => ({file: variant.file, name, fact})));
    expect(facts.length).toBeGreaterThan(12 * variants.length);
    expect(facts.filter(({fact}) => !isProven(fact)).map(({file, name}) => `${file} : ${name}`)).toEqual([]);
  });

  it('stands beside every part of the openness grid', () => {
    const parts = [...catalogue.generations.values()].flatMap(({file, record}) => OPENNESS_PARTS.map((part) => ({file, part, fact: record.openness[part]})));
    expect(parts.filter(({fact}) => !isProven(fact)).map(({file, part}) => `${file} : ${part}`)).toEqual([]);
  });

  it('stands behind every answer of every licence', () => {
    const bare = [...catalogue.licences.values()].flatMap(({file, record}) =>
      LICENCE_QUESTIONS.filter((question) => record.answers[question].answer !== 'unknown' && record.answers[question].clauses.length === 0).map(
        (question) => `${file} : ${question}`,
      ),
    );
    expect(bare).toEqual([]);
  });

  it('is never of the future, nor newer than its reading', () => {
    const places = allEntries(catalogue).flatMap(evidencesOf);
    expect(places.length).toBeGreaterThan(1000);
    expect(places.filter(({evidence}) => evidence.read_on > TODAY).map(({entry}) => entry.file)).toEqual([]);
    expect(places.filter(({evidence}) => evidence.as_of !== 'unknown' && evidence.as_of > evidence.read_on).map(({entry}) => entry.file)).toEqual([]);
  });
});

describe('what a reader may do, in the hard cases', () => {
  it.each<[id: string, role: Role, place: Place, goal: Goal, answer: Answer, exceeds?: Situation['exceeds']]>([
    ['gemma-4-12b', 'company', 'france', 'use', 'yes'],
    ['gemma-3-4b', 'company', 'france', 'use', 'conditions'],
    ['gemma-3n-e4b', 'person', 'france', 'redistribute', 'conditions'],
    ['llama-4-scout', 'company', 'france', 'use', 'no'],
    ['llama-4-scout', 'person', 'europe', 'modify', 'no'],
    ['llama-4-scout', 'school', 'france', 'use', 'no'],
    ['llama-4-scout', 'company', 'elsewhere', 'use', 'conditions'],
    ['llama-3.2-11b-vision', 'person', 'france', 'use', 'no'],
    ['llama-3.2-3b', 'person', 'france', 'use', 'conditions'],
    ['llama-3.3-70b', 'company', 'france', 'use', 'conditions'],
    ['llama-3.1-8b', 'company', 'france', 'use', 'conditions'],
    ['llama-3.1-8b', 'company', 'france', 'use', 'no', {monthly_active_users: 700e6}],
    ['llama-3-8b', 'person', 'france', 'train', 'no'],
    ['devstral-2-123b', 'company', 'france', 'use', 'no', {monthly_revenue_usd: 20e6}],
    ['devstral-2-123b', 'company', 'france', 'use', 'yes', {monthly_revenue_usd: 0}],
    ['devstral-2-123b', 'person', 'france', 'use', 'conditions'],
    ['kimi-k2-instruct', 'company', 'france', 'use', 'yes'],
    ['kimi-k2-instruct', 'company', 'france', 'sell', 'conditions'],
    ['qwen2.5-3b', 'company', 'france', 'use', 'no'],
    ['qwen2.5-3b', 'school', 'france', 'use', 'conditions'],
    ['qwen2.5-72b', 'company', 'france', 'sell', 'conditions'],
    ['voxtral-4b-tts', 'company', 'france', 'use', 'no'],
    ['voxtral-4b-tts', 'person', 'france', 'use', 'conditions'],
    ['codestral-22b', 'company', 'france', 'use', 'no'],
    ['gaperon-1125-8b', 'company', 'france', 'sell', 'conditions'],
    ['mistral-medium-3.5-128b', 'company', 'france', 'use', 'unknown'],
    ['deepseek-r1-distill-llama-70b', 'company', 'france', 'use', 'conditions'],
    ['deepseek-r1-distill-llama-8b', 'company', 'france', 'use', 'no', {monthly_active_users: 700e6}],
    ['deepseek-r1-distill-qwen-7b', 'company', 'france', 'use', 'yes'],
  ])('%s, %s, %s, %s: %s', (id, role, place, goal, answer, exceeds) => {
    expect(permissionOf(catalogue, variantOf(id), {role, place, goal, ...(exceeds === undefined ? {} : {exceeds})}).answer).toBe(answer);
  });

  it('tells that the users of a product are not concerned by the clause that keeps Europe out', () => {
    const {european_union: europe} = rightsOf(catalogue, variantOf('llama-4-scout'));
    expect(europe.summary).toContain('utilisateur final d’un produit');
    expect(europe.clauses.some(({quote}) => quote.includes('does not apply to end users'))).toBe(true);
  });
});

describe('rights, in the hard cases', () => {
  it.each<[id: string, licence: string, expected: Partial<Record<LicenceQuestion, string>>]>([
    ['llama-3.2-11b-vision', 'llama-3.2', {european_union: 'no', thresholds: 'yes'}],
    ['llama-3.2-90b-vision', 'llama-3.2', {european_union: 'no'}],
    ['llama-3.2-1b', 'llama-3.2', {european_union: 'yes'}],
    ['llama-3.2-3b', 'llama-3.2', {european_union: 'yes'}],
    ['llama-4-scout', 'llama-4', {european_union: 'no'}],
    ['llama-4-maverick', 'llama-4', {european_union: 'no'}],
    ['muse-glimmer-30b', 'apache-2.0', {european_union: 'yes', commercial_use: 'yes', thresholds: 'no'}],
    ['gemma-3n-e4b', 'gemma-terms', {european_union: 'yes', use_policy: 'yes'}],
    ['gemma-4-12b', 'apache-2.0', {european_union: 'yes', use_policy: 'no'}],
    ['devstral-2-123b', 'modified-mit-devstral-2', {thresholds: 'yes', commercial_use: 'conditions'}],
    ['devstral-small-2-24b', 'apache-2.0', {thresholds: 'no', commercial_use: 'yes'}],
  ])('%s', (id, licence, expected) => {
    const variant = variantOf(id);
    expect(isKnown(variant.record.licence) ? variant.record.licence.value : variant.record.licence.unknown).toBe(licence);
    const rights = rightsOf(catalogue, variant);
    expect(Object.fromEntries(Object.keys(expected).map((question) => [question, rights[question as LicenceQuestion].answer]))).toEqual(expected);
  });

  it('quote the clause that keeps Europe out', () => {
    const quotes = rightsOf(catalogue, variantOf('llama-4-scout')).european_union.clauses.map(({quote}) => quote).join(' ');
    expect(quotes).toMatch(/European Union/);
  });
});

describe('public data', () => {
  it('fits its published schema', () => {
    const header = {version: 1, licence: 'CC-BY-4.0', generated_on: TODAY, documentation: 'https://exemple.fr/donnees/'} as const;
    const schema = z.fromJSONSchema(apiSchemas().catalogue);
    const data: unknown = JSON.parse(JSON.stringify(exportCatalogue(catalogue, header)));
    expect(schema.safeParse(data).error?.issues.slice(0, 5)).toBeUndefined();
  });

  it('has one CSV line for each artifact, and one for each variant without any', () => {
    const lines = exportCsv(catalogue).split('\r\n').slice(1, -1);
    expect(lines).toHaveLength(artifacts.length + variants.filter(({record}) => record.artifacts.length === 0).length);
    expect(lines.filter((line) => !/^[^,]*,[^,]*,[^,]*,[^,]*,[^,]*,\d*,\d*,\d*,\d*,/.test(line))).toEqual([]);
  });
});
