/**
 * `npm run build`: Docusaurus, whose known failures are told in French with the file and the line.
 *
 * `--verbose` also prints what Docusaurus said. Other flags go to Docusaurus.
 */
import {spawn} from 'node:child_process';
import path from 'node:path';

const VERBOSE = '--verbose';

/** In MiB. Short-lived objects make up most of a build: with V8’s 16, collecting them takes one second more. */
const YOUNG_OBJECTS = 64;

async function main(siteDir: string, args: readonly string[]): Promise<number> {
  const {code, output} = await docusaurus(args.filter((argument) => argument !== VERBOSE));
  if (code === 0) {
    process.stderr.write(output);
    return 0;
  }
  // Loaded only when there is something to explain: it takes as long as a third of the checks.
  const {explainFailure} = await import('./explain-failure');
  if ((await explainFailure(siteDir, output)) === 'unknown' || args.includes(VERBOSE)) {
    process.stderr.write(output);
  } else {
    console.error('Ce que Docusaurus a écrit, en entier : npm run build -- --verbose');
  }
  return 1;
}

/** Run the build; its progress goes to the terminal, what it writes of errors comes back. */
async function docusaurus(args: readonly string[]): Promise<{code: number; output: string}> {
  const program = path.join('node_modules', '@docusaurus', 'core', 'bin', 'docusaurus.mjs');
  const child = spawn(process.execPath, [`--max-semi-space-size=${YOUNG_OBJECTS}`, program, 'build', ...args], {
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
