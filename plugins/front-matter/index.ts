import type {LoadContext, Plugin} from '@docusaurus/types';
import {checkFrontMatters} from '../../src/domain/pages/front-matter';
import {formatProblems} from '../../src/domain/problems';
import {readPages} from '../files';

/**
 * Stops the build when the front matter of docs/ is wrong as a whole: a key, a type, or a position used twice in one folder.
 * Each page alone is checked in `parse.ts`; only here are they seen together.
 */
export default function frontMatterPlugin({siteDir}: LoadContext): Plugin {
  return {
    name: 'front-matter',
    getPathsToWatch: () => [`${siteDir}/docs/**/*.{md,mdx}`],
    async loadContent() {
      const {problems} = checkFrontMatters(readPages(siteDir));
      if (problems.length > 0) {
        throw new Error(formatProblems(problems));
      }
    },
  };
}
