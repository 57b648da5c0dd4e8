import path from 'node:path';
import type {ParseFrontMatter} from '@docusaurus/types';
import {formatProblems} from '../../src/domain/problems';
import {typesetFrontMatter, typesetTitleLine} from '../../src/domain/typography';
import {readPages} from '../files';
import {unreadablePages} from './problems';

/**
 * Docusaurus’s hook for front matter, made strict: its own schema lets unknown keys pass.
 * Titles and descriptions leave it in French typography, as the pages do.
 * The first bad page makes every bad page be told, so that a contributor mends all of them in one go.
 *
 * @throws Error that lists every problem of docs/, in French.
 */
export const parseFrontMatter: ParseFrontMatter = async (params) => {
  const siteDir = process.cwd();
  const file = path.relative(siteDir, params.filePath).split(path.sep).join('/');
  const own = unreadablePages([{file, text: params.fileContent}]);
  if (own.length > 0) {
    const all = unreadablePages(readPages(siteDir));
    throw new Error(formatProblems(all.some((problem) => problem.file === file) ? all : [...own, ...all]));
  }
  const {frontMatter, content} = await params.defaultParseFrontMatter(params);
  return {frontMatter: typesetFrontMatter(frontMatter), content: typesetTitleLine(content)};
};
