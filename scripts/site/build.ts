/**
 * `npm run build`: Docusaurus, whose known failures are told in French with the file and the line. For the others, the content
 * checks are asked what they see. When all is well they are not run: `npm run check` and `npm test` do that.
 *
 * `--verbose` also prints what Docusaurus said. Other flags go to Docusaurus.
 */
import {spawn} from 'node:child_process';
import path from 'node:path';
import {readPages, readText} from '../../plugins/files';
import {explainBuildOutput} from '../../src/domain/build-errors';
import {checkFrontMatters} from '../../src/domain/pages/front-matter';
import {routeOf} from '../../src/domain/pages/route';
import {formatProblems, withExtracts, type Problem} from '../../src/domain/problems';
import {readSiteAddress} from '../../src/domain/site-address';
import {runChecks} from '../check/run';

const VERBOSE = '--verbose';

async function main(siteDir: string, args: readonly string[]): Promise<number> {
  const {code, output} = await docusaurus(args.filter((argument) => argument !== VERBOSE));
  if (code === 0) {
    process.stderr.write(output);
    return 0;
  }
  const pages = checkFrontMatters(readPages(siteDir)).pages.map((page) => ({...page, route: routeOf(page.file, page.frontMatter.slug)}));
  const known = explainBuildOutput(output, pages, readSiteAddress(process.env).baseUrl);
  // Our own plugins tell their problems in full: nothing to explain again.
  const own = /^[\s\S]*?(?<text>\d+ erreurs? à corriger :[\s\S]*?)(?:\n\s+at |\n\[INFO\]|$)/.exec(output)?.groups?.text;
  if (known.length > 0) {
    tell(siteDir, known);
  } else if (own !== undefined) {
    console.error(`\n${own.trimEnd()}\n`);
  } else {
    tell(siteDir, (await runChecks(siteDir, [])).flatMap(({problems}) => problems));
  }
  if (args.includes(VERBOSE) || (known.length === 0 && own === undefined)) {
    process.stderr.write(output);
  } else {
    console.error('Ce que Docusaurus a écrit, en entier : npm run build -- --verbose');
  }
  return 1;
}

function tell(siteDir: string, problems: readonly Problem[]): void {
  if (problems.length === 0) {
    return;
  }
  console.error(`\n${formatProblems(withExtracts(problems, (file) => readText(siteDir, file)))}`);
}

/** Run the build; its progress goes to the terminal, what it writes of errors comes back. */
async function docusaurus(args: readonly string[]): Promise<{code: number; output: string}> {
  const child = spawn(process.execPath, [path.join('node_modules', '@docusaurus', 'core', 'bin', 'docusaurus.mjs'), 'build', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => process.stdout.write(chunk));
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({code: code ?? 1, output}));
  });
}

void main(process.cwd(), process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
