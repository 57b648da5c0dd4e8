/**
 * `npm test`: everything that tells whether the site is right, in one command, with what ran and how long it took.
 *
 * A step that fails does not stop those that do not depend on it. A step that ran nothing fails.
 */
import {spawn} from 'node:child_process';
import {existsSync, readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import {counted} from '../src/domain/counted';
import {BUILDS} from '../tests/support/site';

const REPORTS = '.cache/tests';

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

interface CommandResult {
  readonly code: number;
  readonly output: string;
}

interface Step {
  readonly name: string;
  /** Names of the steps without which this one means nothing. */
  readonly needs?: readonly string[];
  readonly run: () => Promise<Counts>;
}

interface Outcome extends Counts {
  readonly name: string;
  readonly seconds: number;
}

/** Variables that change a build or a test run: each step sets those it wants. */
const CLEARED = /^(?:NODE_ENV|BABEL_ENV|SITE_URL|GITHUB_REPOSITORY|GITHUB_SERVER_URL|VITEST.*|DOCUSAURUS_.*|BROWSERSLIST.*|npm_.*)$/;

function cleanEnvironment(extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !CLEARED.test(name));
  return {...Object.fromEntries(kept), ...extra};
}

/** Run a program of node_modules/.bin; its output goes to the terminal and comes back as text. */
async function command(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<CommandResult> {
  console.log(`$ ${[...Object.entries(env).map(([name, value]) => `${name}=${value}`), program, ...args].join(' ')}`);
  const isWindows = process.platform === 'win32';
  const child = spawn(path.join('node_modules', '.bin', isWindows ? `${program}.cmd` : program), args, {
    env: cleanEnvironment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: isWindows,
  });
  let output = '';
  for (const [stream, target] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      target.write(chunk);
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({code: code ?? 1, output}));
  });
}

const ONE_PASSED: Counts = {passed: 1, failed: 0};
const ONE_FAILED: Counts = {passed: 0, failed: 1};

async function succeeds(program: string, args: readonly string[]): Promise<Counts> {
  const {code} = await command(program, args);
  return code === 0 ? ONE_PASSED : ONE_FAILED;
}

/** Numbers under the given keys of a JSON report; a report that is absent or unreadable counts nothing. */
function readReport(file: string, keys: {readonly passed: string; readonly failed: string}): Counts {
  if (!existsSync(file)) {
    return {passed: 0, failed: 0};
  }
  const report = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  return {passed: Number(report[keys.passed] ?? 0), failed: Number(report[keys.failed] ?? 0)};
}

/** A run that ends in error, or that counted nothing, has at least one failure. */
function honest({passed, failed}: Counts, code: number): Counts {
  if (failed === 0 && (code !== 0 || passed === 0)) {
    console.error(code === 0 ? '✗ Cette étape n’a rien exécuté.' : '✗ Cette étape s’est arrêtée sur une erreur.');
    return {passed, failed: 1};
  }
  return {passed, failed};
}

async function vitest(project: string): Promise<Counts> {
  const report = `${REPORTS}/${project}.json`;
  const {code} = await command('vitest', ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  return honest(readReport(report, {passed: 'numPassedTests', failed: 'numFailedTests'}), code);
}

async function contentChecks(): Promise<Counts> {
  const report = `${REPORTS}/check.json`;
  const {code} = await command('tsx', ['scripts/check/index.ts', `--report=${report}`], githubActions());
  return honest(readReport(report, {passed: 'passed', failed: 'failed'}), code);
}

function githubActions(): Record<string, string> {
  const value = process.env.GITHUB_ACTIONS;
  return value === undefined ? {} : {GITHUB_ACTIONS: value};
}

/** A production build that must succeed without a single warning. */
async function build({dir, env}: (typeof BUILDS)[keyof typeof BUILDS]): Promise<Counts> {
  rmSync(dir, {recursive: true, force: true});
  const {code, output} = await command('docusaurus', ['build', '--out-dir', dir], env);
  const plain = output.replace(/\u001B\[[0-9;]*m/g, '');
  const warnings = plain.match(/^.*\[WARNING\].*$/gm) ?? [];
  if (warnings.length > 0) {
    console.error(`✗ La construction affiche ${counted(warnings.length, 'avertissement')} : corrigez-en la cause.`);
  }
  return code === 0 && warnings.length === 0 ? ONE_PASSED : ONE_FAILED;
}

const ROOT_BUILD = `construction à la racine (${BUILDS.root.dir}/)`;
const SUB_PATH_BUILD = `construction sous ${BUILDS.subPath.baseUrl} (${BUILDS.subPath.dir}/)`;

/** What /accessibilite/ says is what the two steps before it have found. */
const RESULTS_AGREE = 'déclaration d’accessibilité';

const STEPS: readonly Step[] = [
  {name: 'types', run: () => succeeds('tsc', ['--noEmit'])},
  {name: 'lint', run: () => succeeds('eslint', ['.', '--max-warnings', '0'])},
  {name: 'tests unitaires', run: () => vitest('unit')},
  {name: 'exemples de code', run: () => vitest('samples')},
  {name: 'contrôles de contenu', run: contentChecks},
  {name: ROOT_BUILD, run: () => build(BUILDS.root)},
  {name: SUB_PATH_BUILD, run: () => build(BUILDS.subPath)},
  {name: 'pages construites', needs: [ROOT_BUILD, SUB_PATH_BUILD], run: () => vitest('build')},
  {name: 'navigateur', needs: [ROOT_BUILD, SUB_PATH_BUILD], run: () => vitest('browser')},
  {name: RESULTS_AGREE, needs: [ROOT_BUILD, SUB_PATH_BUILD], run: () => succeeds('tsx', ['scripts/accessibilite/index.ts', '--verifier'])},
];

function formatSeconds(seconds: number): string {
  return `${new Intl.NumberFormat('fr-FR', {maximumFractionDigits: 1}).format(seconds)} s`;
}

async function runStep(step: Step, done: readonly Outcome[]): Promise<Outcome> {
  const start = performance.now();
  const broken = done.filter(({name, failed}) => failed > 0 && step.needs?.includes(name));
  if (broken.length > 0) {
    console.error(`✗ Étape non exécutée : elle a besoin de « ${broken.map(({name}) => name).join(' » et « ')} ».`);
    return {name: step.name, ...ONE_FAILED, seconds: 0};
  }
  const counts = await step.run();
  return {name: step.name, ...counts, seconds: (performance.now() - start) / 1000};
}

async function main(): Promise<number> {
  rmSync(REPORTS, {recursive: true, force: true});
  rmSync('.cache/accessibilite', {recursive: true, force: true});
  const outcomes: Outcome[] = [];
  for (const [index, step] of STEPS.entries()) {
    console.log(`\n━━ ${index + 1}/${STEPS.length} ${step.name}`);
    outcomes.push(await runStep(step, outcomes));
  }

  console.log('\n━━ Bilan');
  for (const {name, passed, failed, seconds} of outcomes) {
    const counts = `${counted(passed, 'réussite')}, ${counted(failed, 'échec')}`;
    console.log(`${failed === 0 ? '✓' : '✗'} ${name} : ${counts}, ${formatSeconds(seconds)}`);
  }
  const failures = outcomes.filter(({failed}) => failed > 0);
  const sum = (key: keyof Counts): number => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  console.log(
    failures.length === 0
      ? '\nTout est juste.'
      : `\nÀ corriger : ${failures.map(({name}) => name).join(', ')}. Le détail est plus haut, sous le titre de chaque étape.`,
  );
  console.log(`Durée : ${formatSeconds(outcomes.reduce((total, {seconds}) => total + seconds, 0))}`);
  console.log(`total: ${sum('passed')} passed, ${sum('failed')} failed`);
  return failures.length === 0 ? 0 : 1;
}

void main().then((code) => {
  process.exitCode = code;
});
