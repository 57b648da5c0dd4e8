import type {LoadContext, Plugin} from '@docusaurus/types';
import {formatProblems} from '../../src/domain/problems';
import {readPages} from '../files';
import {unreadablePages} from './problems';

/**
 * Stops the build when a page of docs/ cannot be read: a key or a type of its front matter, a position used twice in one folder,
 * a sign that MDX takes for code. Each page alone is checked in `parse.ts`, at every save; only here are they seen together.
 */
export default function frontMatterPlugin({siteDir}: LoadContext): Plugin {
  return {
    name: 'front-matter',
    async loadContent() {
      const problems = unreadablePages(readPages(siteDir));
      if (problems.length > 0) {
        throw new Error(formatProblems(problems));
      }
    },
  };
}
