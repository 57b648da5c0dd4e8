/**
 * `npm run check [-- file or folder…]`: the content checks alone, without a build.
 *
 * `--fix` first mends what can be mended without asking; `--lisibilite` also tells how each page reads; `--pages` names each page under its section;
 * `--report=FILE` also writes the counts as JSON, for scripts/test-all.ts.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {counted} from '../../src/domain/counted';
import {formatProblems, problemPlace, sortProblems, withExtracts} from '../../src/domain/problems';
import {readPages, readText} from '../../plugins/files';
import {fromRoot, isUnder} from './context';
import {fixFiles} from './fix';
import {githubAnnotation} from './github-annotation';
import {readabilityReport} from './readability';
import {checkFrontMatters} from '../../src/domain/pages/front-matter';
import {pageInventory} from '../../src/domain/pages/inventory';
import {runChecks} from './run';

const REPORT_FLAG = '--report=';

async function main(siteDir: string, args: readonly string[]): Promise<number> {
  const start = performance.now();
  const targets = args.filter((argument) => !argument.startsWith('--')).map((argument) => fromRoot(siteDir, argument));
  const isWanted = (file: string): boolean => targets.length === 0 || targets.some((target) => isUnder(file, target));
  if (args.includes('--fix')) {
    const changed = fixFiles(siteDir, isWanted);
    console.log(changed.length === 0 ? 'Rien à corriger d’office.\n' : `Corrigé : ${changed.join(', ')}.\n`);
  }
  const outcomes = await runChecks(siteDir, targets);
  const problems = withExtracts(sortProblems(outcomes.flatMap((outcome) => outcome.problems)), (file) => readText(siteDir, file));

  for (const {title, unit, checked, problems: found} of outcomes) {
    const looked = `${title} : ${counted(checked, unit)}`;
    console.log(found.length === 0 ? `✓ ${looked}` : `✗ ${looked}, ${counted(found.length, 'erreur')}`);
  }
  if (problems.length > 0) {
    console.error(`\n${formatProblems(problems)}`);
    if (process.env.GITHUB_ACTIONS !== undefined) {
      console.log(problems.map(githubAnnotation).join('\n'));
    }
  }
  const notices = sortProblems(outcomes.flatMap((outcome) => outcome.notices));
  if (notices.length > 0) {
    const lines = notices.map((notice) => `  ${problemPlace(notice)}\n    ${notice.message}\n    → ${notice.fix}`);
    console.log(`\nÀ revoir, sans urgence :\n\n${lines.join('\n\n')}`);
  }
  const pages = checkFrontMatters(readPages(siteDir)).pages.filter(({file}) => isWanted(file));
  if (pages.length > 1) {
    console.log(`\n${pageInventory(pages, args.includes('--pages')).join('\n')}`);
  }
  if (args.includes('--lisibilite')) {
    console.log(`\n${(await readabilityReport(siteDir, isWanted)).join('\n')}`);
  }
  const seconds = new Intl.NumberFormat('fr-FR', {maximumFractionDigits: 1}).format((performance.now() - start) / 1000);
  const failed = outcomes.filter((outcome) => outcome.problems.length > 0).length;
  console.log(`\n${counted(outcomes.length, 'contrôle')}, ${failed} en échec, en ${seconds} s.`);

  const report = args.find((argument) => argument.startsWith(REPORT_FLAG))?.slice(REPORT_FLAG.length);
  if (report !== undefined) {
    mkdirSync(path.dirname(report), {recursive: true});
    writeFileSync(report, JSON.stringify({passed: outcomes.length - failed, failed}));
  }
  return failed === 0 ? 0 : 1;
}

void main(process.cwd(), process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
