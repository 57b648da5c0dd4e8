import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {INDEX_FILE, INDEX_FOLDER, textsFile, type IndexFile, type TextsFile} from '../../src/domain/search/format';
import {corpusCost} from '../../scripts/recherche/corpus';
import {contentPages, readBuiltSite} from '../support/built-site';
import {judge, openOwnSearch, readQuestions, recall, searchScripts} from '../support/golden';
import {BUILDS, buildFolder} from '../support/site';

const KB = 1024;
/** Engine, interface, index and the words of the question. The index has room for 100 pages, then half a page’s worth for each more. */
const FIRST_RESULTS_BUDGET = 60;
const PAGES_IN_BUDGET = 100;
const BYTES_PER_FURTHER_PAGE = 70;
const ENGINE_BUDGET = 21;
const LEAST_QUESTIONS = 120;

const site = readBuiltSite(BUILDS.root);
const read = (name: string): Buffer => readFileSync(path.join(site.folder, name));
const weight = (names: readonly string[]): number => names.reduce((sum, name) => sum + gzipSync(read(name), {level: 9}).length, 0);
const index = JSON.parse(read(INDEX_FILE).toString()) as IndexFile;
const scripts = searchScripts(site.folder);
const questions = readQuestions();

describe('the golden set', () => {
  const outcomes = judge(questions, openOwnSearch(site.folder).search);

  it('asks enough, and for pages and sections that exist', () => {
    expect(questions.length).toBeGreaterThanOrEqual(LEAST_QUESTIONS);
    const exists = (address: string): boolean => {
      const [route = '', anchor] = address.split('#');
      const page = site.pages.find((one) => one.route === route);
      return page !== undefined && (anchor === undefined || page.$(`[id="${anchor}"]`).length > 0);
    };
    expect(questions.filter(({attendu}) => !attendu.some(exists)).map(({demande}) => demande)).toEqual([]);
  });

  it('is answered among the first three results, and most often by the first', () => {
    const missed = outcomes.filter(({rank}) => rank === undefined || rank > 3).map(({demande, found}) => `${demande} : ${found.slice(0, 3).join(' ')}`);
    expect(recall(outcomes, 3), missed.join('\n')).toBeGreaterThanOrEqual(0.97);
    expect(recall(outcomes, 1)).toBeGreaterThanOrEqual(0.85);
  });
});

describe('the index', () => {
  it('knows every page that readers are sent to, and no other', () => {
    const expected = contentPages(site).filter(({$}) => !/noindex/.test($('meta[name=robots]').attr('content') ?? ''));
    expect(expected.length).toBeGreaterThan(0);
    expect([...index.pages.addresses].sort()).toEqual(expected.map(({route}) => route).sort());
  });

  it('leads to anchors that exist', () => {
    const {search} = openOwnSearch(site.folder);
    const addresses = questions.flatMap(({demande}) => search(demande)).filter((address) => address.includes('#'));
    expect(addresses.length).toBeGreaterThan(questions.length);
    const broken = [...new Set(addresses)].filter((address) => {
      const [route = '', anchor = ''] = address.split('#');
      return site.pages.find((page) => page.route === route)?.$(`[id="${anchor}"]`).length !== 1;
    });
    expect(broken).toEqual([]);
  });

  it('holds what the reader sees: values of the catalogue, without the notes that repeat them', () => {
    const page = index.pages.addresses.indexOf('/modeles/gemma/');
    const text = (JSON.parse(read(textsFile(index.version, page)).toString()) as TextsFile).join(' ');
    expect(text).toMatch(/milliards|Go/);
    expect(text).not.toMatch(/\(preuve\)|Corriger ce fait|lu dans la source/);
  });

  it('is the same under another base path', () => {
    const other = path.join(buildFolder(BUILDS.subPath), INDEX_FILE);
    expect(existsSync(other)).toBe(true);
    expect((JSON.parse(readFileSync(other, 'utf8')) as IndexFile).pages.addresses).toEqual(index.pages.addresses);
  });
});

describe('what a search costs', () => {
  const {filesOf} = openOwnSearch(site.folder);
  const budget = FIRST_RESULTS_BUDGET * KB + Math.max(0, index.pages.addresses.length - PAGES_IN_BUDGET) * BYTES_PER_FURTHER_PAGE;

  it('engine and interface', () => {
    expect(scripts.some((name) => name.includes('worker-'))).toBe(true);
    expect(weight(scripts) / KB).toBeLessThanOrEqual(ENGINE_BUDGET);
  });

  it.each([
    [100, 60],
    [1000, 120],
  ])('on a corpus of %i pages, at most %i KB, engine and interface included', (pages, most) => {
    const cost = corpusCost(pages);
    expect(cost.words).toBeGreaterThan(0);
    expect((weight(scripts) + cost.index + cost.words) / KB).toBeLessThanOrEqual(most);
  });

  it.each(['gemma3:4b', 'quantification', 'carte graphique', 'comment installer ollama sur windows'])('all told, for « %s »', (question) => {
    const names = filesOf(question);
    expect(names.every((name) => name.startsWith(INDEX_FOLDER))).toBe(true);
    expect(names.length).toBeGreaterThan(1);
    expect(weight([...scripts, ...names]) / KB).toBeLessThanOrEqual(budget / KB);
  });
});
