import {readPages, readText} from '../../plugins/files';
import {explainBuildOutput} from '../../src/domain/build-errors';
import {checkFrontMatters} from '../../src/domain/pages/front-matter';
import {routeOf} from '../../src/domain/pages/route';
import {formatProblems, withExtracts, type Problem} from '../../src/domain/problems';
import {readSiteAddress} from '../../src/domain/site-address';
import {runChecks} from '../check/run';

/**
 * Print, in French, why a build failed: what is known of Docusaurus’s message, else what our own plugins told in full, else what the
 * content checks see.
 *
 * @param output what Docusaurus wrote of errors
 * @returns `unknown` when only the whole output can tell more
 */
export async function explainFailure(siteDir: string, output: string): Promise<'known' | 'unknown'> {
  const pages = checkFrontMatters(readPages(siteDir)).pages.map((page) => ({...page, route: routeOf(page.file, page.frontMatter.slug)}));
  const known = explainBuildOutput(output, pages, readSiteAddress(process.env).baseUrl);
  // Our own plugins tell their problems in full: nothing to explain again.
  const own = /^[\s\S]*?(?<text>\d+ erreurs? à corriger :[\s\S]*?)(?:\n\s+at |\n\[INFO\]|$)/.exec(output)?.groups?.text;
  if (known.length > 0) {
    tell(siteDir, known);
    return 'known';
  }
  if (own !== undefined) {
    console.error(`\n${own.trimEnd()}\n`);
    return 'known';
  }
  tell(siteDir, (await runChecks(siteDir, [])).flatMap(({problems}) => problems));
  return 'unknown';
}

function tell(siteDir: string, problems: readonly Problem[]): void {
  if (problems.length > 0) {
    console.error(`\n${formatProblems(withExtracts(problems, (file) => readText(siteDir, file)))}`);
  }
}
