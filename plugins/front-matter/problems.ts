import {checkFrontMatters} from '../../src/domain/pages/front-matter';
import {parseMdx} from '../../src/domain/pages/mdx-page';
import {withExtracts, type Problem} from '../../src/domain/problems';
import type {SourceFile} from '../files';

/** Everything that stops a page of docs/ from being read: front matters, positions, MDX syntax. */
export function unreadablePages(sources: readonly SourceFile[]): Problem[] {
  const {pages, problems} = checkFrontMatters(sources);
  const all = [...problems, ...pages.flatMap((page) => parseMdx(page).problems)];
  return withExtracts(all, (file) => sources.find((source) => source.file === file)?.text);
}
