/** What the checks look at: the pages as they stand on disk, read and parsed once. */
import path from 'node:path';
import {readPages, type SourceFile} from '../../plugins/files';
import {checkFrontMatters, type CheckedPage} from '../../src/domain/pages/front-matter';
import {parseMdx, type MdxPage} from '../../src/domain/pages/mdx-page';
import type {Problem} from '../../src/domain/problems';

export interface CheckContext {
  /** Every file of docs/. */
  readonly sources: readonly SourceFile[];
  /** Pages whose front matter is right. */
  readonly pages: readonly CheckedPage[];
  readonly frontMatterProblems: readonly Problem[];
  /** Pages whose front matter and MDX are right. */
  readonly parsed: ReadonlyArray<CheckedPage & MdxPage>;
  readonly syntaxProblems: readonly Problem[];
}

export function readContext(siteDir: string): CheckContext {
  const sources = readPages(siteDir);
  const {pages, problems} = checkFrontMatters(sources);
  const parses = pages.map((page) => ({page, parse: parseMdx(page)}));
  return {
    sources,
    pages,
    frontMatterProblems: problems,
    parsed: parses.flatMap(({page, parse}) => (parse.page === undefined ? [] : [{...page, ...parse.page}])),
    syntaxProblems: parses.flatMap(({parse}) => parse.problems),
  };
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
}

/** Whether `file` is `target` or lies under it; both from the repository root. */
export function isUnder(file: string, target: string): boolean {
  return target === '' || file === target || file.startsWith(`${target}/`);
}

/** A command-line path as a path from the repository root, with forward slashes and no trailing one. */
export function fromRoot(siteDir: string, argument: string): string {
  return path.relative(siteDir, path.resolve(argument)).split(path.sep).join('/');
}
