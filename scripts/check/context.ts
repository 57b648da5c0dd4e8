/** What the checks look at: the pages as they stand on disk, read and parsed once, and what the writing is held against. */
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {collectPageFacts} from '../../plugins/catalogue/page-facts';
import {readCatalogue} from '../../plugins/catalogue/read';
import {readPages, readSourceFiles, type SourceFile} from '../../plugins/files';
import {readSamples} from '../../plugins/samples/read';
import {readTerms} from '../../plugins/terms/read';
import {checkFrontMatters, type CheckedPage} from '../../src/domain/pages/front-matter';
import {requestsOf} from '../../src/domain/catalogue/page-requests';
import {parseMdx} from '../../src/domain/pages/mdx-page';
import {loadCatalogue} from '../../src/domain/catalogue/load';
import type {Problem} from '../../src/domain/problems';
import {catalogueNames, wordsOfNames} from '../../src/domain/style/catalogue-names';
import type {SampleFile} from '../../src/domain/samples';
import {CASED_NAMES} from '../../src/domain/style/names';
import {proseOf, type Page, type ProseBlock} from '../../src/domain/style/prose';
import {readWordList, type Spelling} from '../../src/domain/style/spelling';
import type {Term} from '../../src/domain/terms/load';
import {openDictionary} from './dictionary';
import {lazy} from './lazy';

/** Words that the dictionaries lack and that our pages use. */
export const WORD_LIST = 'cspell-mots.txt';

/** Records that a page’s facts come from: the others are left unread when only pages are looked at. */
const ASKED_BY_PAGES = /^catalogue\/(?:modeles|licences|editeurs|moteurs)\//;

/** A page with its French text. */
export type WrittenPage = Page & {readonly prose: readonly ProseBlock[]};

export interface CheckContext {
  readonly siteDir: string;
  /** `2026-11-23` */
  readonly today: string;
  /** Whether every page is looked at, not a choice of them. */
  readonly isWhole: boolean;
  /** Every file of docs/. */
  readonly sources: readonly SourceFile[];
  /** Pages whose front matter is right. */
  readonly pages: readonly CheckedPage[];
  readonly frontMatterProblems: readonly Problem[];
  /** Pages asked for whose front matter and MDX are right. */
  readonly parsed: readonly WrittenPage[];
  readonly syntaxProblems: readonly Problem[];
  /** The records of catalogue/ and what is wrong with them; read when first asked for. */
  readonly catalogue: ReturnType<typeof readCatalogue>;
  /** Facts asked for by pages that do not exist. */
  readonly requestProblems: readonly Problem[];
  readonly terms: () => {readonly terms: readonly Term[]; readonly problems: readonly Problem[]};
  /** The files of exemples/. */
  readonly samples: readonly SampleFile[];
  readonly spelling: () => Spelling;
  /** The project’s word list, empty when there is none. */
  readonly wordList: () => string;
  /** Bytes of a file of the repository, undefined when it does not exist. */
  readonly readFile: (file: string) => Uint8Array | undefined;
}

/**
 * @param isWanted whether a page is asked for: the others are read, for what crosses pages, and not parsed
 * @param sources pages, those of docs/ unless a test brings its own
 */
export async function readContext(siteDir: string, isWanted: (file: string) => boolean = () => true, sources: readonly SourceFile[] = readPages(siteDir)): Promise<CheckContext> {
  const dictionary = await openDictionary();
  const today = new Date().toISOString().slice(0, 10);
  const {pages, problems} = checkFrontMatters(sources);
  const parses = pages.filter(({file}) => isWanted(file)).map((page) => ({page, parse: parseMdx(page)}));
  const readFile = (file: string): Uint8Array | undefined => {
    const absolute = path.join(siteDir, file);
    return existsSync(absolute) ? readFileSync(absolute) : undefined;
  };
  const isWhole = sources.every(({file}) => isWanted(file));
  const records = readSourceFiles(siteDir, 'catalogue', ['.yaml', '.yml']);
  const catalogue = lazy(() =>
    isWhole ? readCatalogue(siteDir, today) : {catalogue: loadCatalogue(records.filter(({file}) => ASKED_BY_PAGES.test(file))).catalogue, problems: []},
  );
  const terms = lazy(() => readTerms(siteDir));
  const samples = readSamples(siteDir);
  const known = [...catalogueNames(records.map(({text}) => text)), ...CASED_NAMES];
  const wordList = (): string => new TextDecoder().decode(readFile(WORD_LIST));
  return {
    siteDir,
    today,
    isWhole,
    sources,
    pages,
    frontMatterProblems: problems,
    parsed: parses.flatMap(({page, parse}) => (parse.page === undefined ? [] : [withProse({...page, ...parse.page, lineOfKey: page.lineOf}, known)])),
    syntaxProblems: parses.flatMap(({parse}) => parse.problems),
    get catalogue() {
      return catalogue();
    },
    get requestProblems() {
      const asked = {catalogue: catalogue().catalogue, today, repositoryUrl: '', terms: terms().terms, samples};
      return collectPageFacts(
        asked,
        parses.flatMap(({parse: {page}}) => (page === undefined ? [] : {file: page.file, requests: requestsOf(page)})),
      ).problems;
    },
    terms,
    samples,
    spelling: lazy(() => ({
      dictionary,
      names: wordsOfNames(known),
      words: new Set(readWordList(wordList()).map(({word}) => word)),
    })),
    wordList,
    readFile,
  };
}

function withProse(page: Page, names: readonly string[]): WrittenPage {
  return {...page, prose: proseOf(page, names)};
}

/** One content check. */
export interface Check {
  /** What is checked, for the terminal: « Titres et identifiants ». */
  readonly title: string;
  /** What is counted, in the singular: « titre ». */
  readonly unit: string;
  /** The files where each counted thing stands, one entry for each thing, so that a run on one folder counts its own. */
  readonly subjects: (context: CheckContext) => readonly string[];
  readonly run: (context: CheckContext) => readonly Problem[];
  /** What is told without failing. */
  readonly notices?: (context: CheckContext) => readonly Problem[];
}

/** Whether `file` is `target` or lies under it; both from the repository root. */
export function isUnder(file: string, target: string): boolean {
  return target === '' || file === target || file.startsWith(`${target}/`);
}

/** A command-line path as a path from the repository root, with forward slashes and no trailing one. */
export function fromRoot(siteDir: string, argument: string): string {
  return path.relative(siteDir, path.resolve(argument)).split(path.sep).join('/');
}
