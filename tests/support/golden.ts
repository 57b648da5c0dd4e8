/** The golden set: questions as readers type them, and how far down a search puts what they must find. */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import {parse} from 'yaml';
import {createEngine} from '../../src/domain/search/engine';
import {INDEX_FILE, shardFile, type IndexFile, type ShardFile} from '../../src/domain/search/format';
import {SITE_DIR} from './site';

const QUESTIONS = 'tests/search/questions.yaml';
export const SHOWN = 10;

const schema = z.array(
  z.strictObject({
    demande: z.string().min(1),
    sorte: z.enum(['mot', 'pluriel', 'verbe', 'accent', 'élision', 'faute', 'anglais', 'synonyme', 'sigle', 'étiquette', 'modèle', 'licence', 'message', 'commande', 'question', 'début']),
    attendu: z.array(z.string().startsWith('/')).min(1),
  }),
);

export type GoldenQuestion = z.output<typeof schema>[number];

export interface Outcome extends GoldenQuestion {
  /** From 1; undefined when it is not among the first results. */
  readonly rank: number | undefined;
  /** Addresses of the first results, from the site root. */
  readonly found: readonly string[];
}

/** @throws Error on a question twice, or out of shape */
export function readQuestions(): GoldenQuestion[] {
  const questions = schema.parse(parse(readFileSync(path.join(SITE_DIR, QUESTIONS), 'utf8')));
  const asked = questions.map(({demande}) => demande);
  const twice = asked.filter((question, index) => asked.indexOf(question) !== index);
  if (twice.length > 0) {
    throw new Error(`${QUESTIONS} : demande répétée : ${twice.join(', ')}.`);
  }
  return questions;
}

/** Whether a result is what was hoped for: the very section when it is named, else any part of the page. */
export function isExpected(address: string, expected: readonly string[]): boolean {
  return expected.some((one) => (one.includes('#') ? one === address : one === address.split('#')[0]));
}

/** @param search addresses of the results of a question, best first */
export function judge(questions: readonly GoldenQuestion[], search: (question: string) => readonly string[]): Outcome[] {
  return questions.map((question) => judgeOne(question, search(question.demande).map((address) => [address])));
}

/** @param results best first, each with every address that it offers: a page and its sections */
export function judgeOne(question: GoldenQuestion, results: readonly (readonly string[])[]): Outcome {
  const shown = results.slice(0, SHOWN);
  const place = shown.findIndex((addresses) => addresses.some((address) => isExpected(address, question.attendu)));
  return {...question, rank: place === -1 ? undefined : place + 1, found: shown.flatMap(([address]) => address ?? [])};
}

/** Share of the questions whose answer is among the first `within` results. */
export function recall(outcomes: readonly Outcome[], within: number): number {
  return outcomes.filter(({rank}) => rank !== undefined && rank <= within).length / outcomes.length;
}

export interface OwnSearch {
  readonly search: (question: string) => string[];
  /** Files that a question reads, the index included, from the site root; the texts of extracts left aside. */
  readonly filesOf: (question: string) => string[];
}

/** Our own search over a built site, as a browser runs it. */
export function openOwnSearch(folder: string): OwnSearch {
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
  const index = read(INDEX_FILE) as IndexFile;
  const load = (): {engine: ReturnType<typeof createEngine>; names: string[]} => ({engine: createEngine(index), names: [INDEX_FILE]});
  const bring = ({engine, names}: ReturnType<typeof load>, question: string): void => {
    for (let missing = engine.missingShards(question); missing.length > 0; missing = engine.missingShards(question)) {
      for (const shard of missing) {
        const name = shardFile(index.version, shard);
        engine.addShard(shard, read(name) as ShardFile);
        names.push(name);
      }
    }
  };
  const shared = load();
  return {
    search(question) {
      bring(shared, question);
      return shared.engine.search(question, SHOWN).results.map(({address}) => address);
    },
    filesOf(question) {
      const alone = load();
      bring(alone, question);
      return alone.names;
    },
  };
}

/** Scripts that a search from the header loads, from the site root: the page’s, the list’s, what both import, and the engine. */
export function searchScripts(folder: string): string[] {
  const scripts = 'assets/js';
  const names = readdirSync(path.join(folder, scripts));
  const wanted = names.filter((name) => /^(?:gestures|bar|worker)-/.test(name));
  for (const name of wanted) {
    const text = readFileSync(path.join(folder, scripts, name), 'utf8');
    const imported = [...text.matchAll(/(?:\bfrom|\bimport)\s*"\.\/(?<file>[^"]+)"/g)].flatMap(({groups}) => groups?.file ?? []);
    wanted.push(...imported.filter((file) => !wanted.includes(file)));
  }
  return wanted.map((name) => `${scripts}/${name}`);
}
