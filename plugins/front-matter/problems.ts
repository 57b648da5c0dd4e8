import {checkFrontMatters} from '../../src/domain/pages/front-matter';
import {withExtracts, type Problem} from '../../src/domain/problems';
import type {SourceFile} from '../files';
import {readPage} from './read-page';

/** Everything that stops a page of docs/ from being read: front matters, positions, MDX syntax. */
export function unreadablePages(sources: readonly SourceFile[]): Problem[] {
  const all = [...checkFrontMatters(sources).problems, ...sources.flatMap((source) => readPage(source).problems)];
  return withExtracts(all, (file) => sources.find((source) => source.file === file)?.text);
}
