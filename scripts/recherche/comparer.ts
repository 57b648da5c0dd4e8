/**
 * `npm run bench:recherche`: our search, Pagefind and lunr over the same built pages and the same questions.
 *
 * Pagefind and lunr are put in the cache folder, not in package.json: the lock file would have to name the programs of Pagefind for
 * every platform, and the registry that the project is built with does not have them all.
 */
import {spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {readBuiltPages} from '../../plugins/search/write';
import {INDEX_FILE, textsFile, type IndexFile, type PageDocument} from '../../src/domain/search/format';
import {launchBrowser} from '../../tests/support/browser';
import {judge, judgeOne, openOwnSearch, readQuestions, recall, searchScripts, type GoldenQuestion, type Outcome} from '../../tests/support/golden';
import {servePages} from '../../tests/support/pages-server';
import {BUILDS, buildFolder} from '../../tests/support/site';
import {install} from '../bench/install';
import {CACHE, TOOLS} from '../bench/sites';
import {corpusCost, CORPUS_QUESTION, CORPUS_SIZES, gzip} from './corpus';

const PACKAGES = ['pagefind@1.6.0', 'lunr@2.3.9', 'lunr-languages@1.22.0'];
/** Results whose text is shown under the field as one types. */
const EXTRACTS = 8;
/** One question in this many is asked from nothing, to count bytes. */
const COUNTED = 10;

interface Row {
  readonly name: string;
  readonly outcomes: readonly Outcome[];
  /** Bytes of a first question, for some questions. */
  readonly bytes: readonly number[];
  /** Milliseconds of one question, everything loaded. */
  readonly time: number;
  readonly where: string;
}

const folder = buildFolder(BUILDS.root);
const weigh = (name: string): number => gzip(readFileSync(path.join(folder, name)));
const some = <T>(list: readonly T[]): T[] => list.filter((_, index) => index % COUNTED === 0);
const share = (list: readonly number[], part: number): number => [...list].sort((a, b) => a - b)[Math.floor(list.length * part)] ?? NaN;
const middle = (list: readonly number[]): number => share(list, 0.5);

function timed<T>(work: () => T): readonly [T, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

function ours(questions: readonly GoldenQuestion[]): Row {
  const {search, filesOf} = openOwnSearch(folder);
  questions.forEach(({demande}) => search(demande));
  const [outcomes, time] = timed(() => judge(questions, search));
  const {version, pages} = JSON.parse(readFileSync(path.join(folder, INDEX_FILE), 'utf8')) as IndexFile;
  const code = searchScripts(folder).reduce((sum, name) => sum + weigh(name), 0);
  const bytes = some(questions).map(({demande}) => {
    const shown = search(demande).slice(0, EXTRACTS).map((address) => pages.addresses.indexOf(address.split('#')[0] ?? ''));
    return code + [...filesOf(demande), ...[...new Set(shown)].map((page) => textsFile(version, page))].reduce((sum, name) => sum + weigh(name), 0);
  });
  return {name: 'Modèles ouverts', outcomes, bytes, time: time / questions.length, where: 'Node'};
}

interface PagefindResult {
  readonly data: () => Promise<{readonly url: string; readonly sub_results: readonly {readonly url: string}[]}>;
}
interface Pagefind {
  readonly search: (question: string) => Promise<{readonly results: readonly PagefindResult[]}>;
}

async function pagefind(questions: readonly GoldenQuestion[]): Promise<Row> {
  const root = path.join(CACHE, 'recherche');
  rmSync(root, {recursive: true, force: true});
  mkdirSync(root, {recursive: true});
  writeFileSync(path.join(root, 'index.html'), '<!doctype html><html lang="fr"><title>Essai</title>');
  const {status} = spawnSync(process.execPath, [path.join(TOOLS, 'node_modules/pagefind/lib/runner/bin.cjs'), '--site', folder, '--output-path', path.join(root, 'pagefind'), '--root-selector', 'main'], {stdio: ['ignore', 'ignore', 'inherit']});
  if (status !== 0) {
    throw new Error('Pagefind n’a pas pu lire les pages.');
  }
  const server = await servePages(root, '/');
  const browser = await launchBrowser();
  try {
    const ask = async (asked: readonly string[]): Promise<{answers: {results: string[][]; time: number}[]; bytes: number}> => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(server.home);
      // Those of its worker too, which the page’s own debugging session does not see.
      const loaded = new Set<string>();
      context.on('request', (request) => loaded.add(new URL(request.url()).pathname));
      const answers = await page.evaluate(
        async ({list, limit, address}) => {
          const engine = (await import(address)) as Pagefind;
          const found = [];
          for (const question of list) {
            const start = performance.now();
            const {results} = await engine.search(question);
            const data = await Promise.all(results.slice(0, limit).map((result) => result.data()));
            found.push({results: data.map(({url, sub_results}) => [url, ...sub_results.map((part) => part.url)]), time: performance.now() - start});
          }
          return found;
        },
        {list: asked, limit: EXTRACTS, address: '/pagefind/pagefind.js'},
      );
      await context.close();
      return {answers, bytes: [...loaded].reduce((sum, name) => sum + gzip(readFileSync(path.join(root, name))), 0)};
    };
    const asked = questions.map(({demande}) => demande);
    // Twice: the second time, everything is there.
    const {answers} = await ask([...asked, ...asked]);
    const again = answers.slice(asked.length);
    const outcomes = questions.map((question, index) => judgeOne(question, again[index]?.results ?? []));
    const bytes: number[] = [];
    for (const question of some(asked)) {
      bytes.push((await ask([question])).bytes);
    }
    return {name: 'Pagefind 1.6.0', outcomes, bytes, time: again.reduce((sum, {time}) => sum + time, 0) / asked.length, where: 'Chromium, textes compris'};
  } finally {
    await browser.close();
    await server.close();
  }
}

interface LunrBuilder {
  readonly ref: (name: string) => void;
  readonly field: (name: string, options?: {boost: number}) => void;
  readonly add: (document: object) => void;
  readonly use: (plugin: unknown) => void;
}
interface LunrQuery {
  readonly term: (term: string, options: object) => void;
}
interface LunrIndex {
  readonly query: (build: (query: LunrQuery) => void) => readonly {readonly ref: string}[];
}
interface Lunr {
  (build: (this: LunrBuilder) => void): LunrIndex;
  readonly tokenizer: (text: string) => readonly {toString: () => string}[];
  readonly Query: {readonly wildcard: {readonly TRAILING: number}};
  readonly fr: unknown;
}

/** As the usual plugins for Docusaurus do: one document for each section, texts beside the index, words and their beginnings. */
function lunr(questions: readonly GoldenQuestion[], pages: readonly PageDocument[]): Row {
  const load = createRequire(path.join(TOOLS, 'package.json'));
  const engine = load('lunr') as Lunr;
  (load('lunr-languages/lunr.stemmer.support') as (target: Lunr) => void)(engine);
  (load('lunr-languages/lunr.fr') as (target: Lunr) => void)(engine);
  const documents = pages.flatMap(({address, title, sections}) =>
    sections.map(({heading, anchor, text}) => ({address: anchor === '' ? address : `${address}#${anchor}`, title: heading === '' ? title : heading, text})),
  );
  const index = engine(function (this: LunrBuilder) {
    this.use(engine.fr);
    this.ref('address');
    this.field('title', {boost: 5});
    this.field('text');
    documents.forEach((document) => this.add(document));
  });
  const search = (question: string): string[] =>
    index
      .query((query) => {
        const words = engine.tokenizer(question).map(String);
        words.forEach((word) => query.term(word, {boost: 10}));
        words.slice(-1).forEach((word) => query.term(word, {wildcard: engine.Query.wildcard.TRAILING, usePipeline: false}));
        words.forEach((word) => query.term(word, {editDistance: word.length > 4 ? 1 : 0, usePipeline: false}));
      })
      .map(({ref}) => ref);
  const code = ['lunr/lunr.min.js', 'lunr-languages/min/lunr.stemmer.support.min.js', 'lunr-languages/min/lunr.fr.min.js'].reduce((sum, name) => sum + gzip(readFileSync(path.join(TOOLS, 'node_modules', name))), 0);
  const [outcomes, time] = timed(() => judge(questions, search));
  return {name: 'lunr 2.3.9, lunr-languages 1.22.0', outcomes, bytes: [code + gzip(JSON.stringify({documents, index}))], time: time / questions.length, where: 'Node'};
}

/**
 * Milliseconds from each key to the first results on the screen, in the header of a built page, once the index is here. Keys come
 * one after the other, each when the one before has been answered.
 */
async function keystrokes(questions: readonly GoldenQuestion[]): Promise<number[]> {
  const server = await servePages(folder, BUILDS.root.baseUrl);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.home}demarrer/`);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('licence');
    await page.locator('[role=option] mark').first().waitFor();
    await page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('#recherche');
      const list = document.querySelector('[role=listbox]');
      const times: number[] = [];
      let start: number | undefined;
      field?.addEventListener('input', () => (start = performance.now()), {capture: true});
      new MutationObserver(() => {
        const began = start;
        start = undefined;
        if (began !== undefined) {
          // A task after a frame: what the list holds is on the screen.
          requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - began)));
        }
      }).observe(list ?? document, {childList: true, subtree: true});
      Object.assign(window, {times});
    });
    const measured = (): Promise<number> => page.evaluate(() => (window as unknown as {times: number[]}).times.length);
    for (const {demande} of questions) {
      await page.keyboard.press('Control+a');
      for (const letter of demande) {
        const before = await measured();
        await page.keyboard.type(letter);
        // A space asks nothing new.
        if (letter !== ' ') {
          await page.waitForFunction((count) => (window as unknown as {times: number[]}).times.length > count, before);
        }
      }
    }
    return await page.evaluate(() => (window as unknown as {times: number[]}).times);
  } finally {
    await browser.close();
    await server.close();
  }
}

const corpusLine = (count: number): string => {
  const {index, words} = corpusCost(count);
  return `| ${count} | ${kilobytes(index)} | ${kilobytes(words)} | ${kilobytes(index + words)} |`;
};

const decimal = (value: number, digits = 1): string => value.toLocaleString('fr-FR', {minimumFractionDigits: digits, maximumFractionDigits: digits});
const kilobytes = (bytes: number): string => decimal(bytes / 1024);
const percent = (share: number): string => `${decimal(100 * share)} %`;

async function main(): Promise<void> {
  const questions = readQuestions();
  install(PACKAGES);
  const pages = await readBuiltPages(folder);
  const rows = [ours(questions), await pagefind(questions), lunr(questions, pages)];
  console.log(`${questions.length} questions, ${pages.length} pages\n`);
  console.log('| Recherche | Trouvé premier | Dans les trois | Dans les dix | Premier usage, médiane (Ko) | Temps par question (ms) | Mesuré dans |\n| --- | --- | --- | --- | --- | --- | --- |');
  for (const {name, outcomes, bytes, time, where} of rows) {
    console.log(`| ${name} | ${percent(recall(outcomes, 1))} | ${percent(recall(outcomes, 3))} | ${percent(recall(outcomes, 10))} | ${kilobytes(middle(bytes))} | ${decimal(time)} | ${where} |`);
  }
  console.log('\nPremier usage : code, index et textes montrés, compressés (gzip), 1 Ko = 1 024 octets.\n');
  const times = await keystrokes(some(questions));
  console.log(`De la touche aux premiers résultats affichés, dans Chromium, index chargé : médiane ${decimal(middle(times))} ms, 95 % sous ${decimal(share(times, 0.95))} ms (${times.length} touches).\n`);
  console.log(`Notre index sur le corpus de « npm run bench », pour « ${CORPUS_QUESTION} » (Ko) :\n\n| Pages | Index | Mots | Total, sans le code |\n| --- | --- | --- | --- |`);
  CORPUS_SIZES.forEach((count) => console.log(corpusLine(count)));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
