/** Runs a sample as a reader would, its requests led to the stand-ins. */
import {spawn, spawnSync} from 'node:child_process';
import {copyFileSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {SITE_DIR} from '../site';

const HERE = path.join(SITE_DIR, 'tests/support/samples');

/** The address that samples name. */
export const OLLAMA = 'http://localhost:11434';

export interface SampleRun {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Longest that a sample may take before it is stopped, in milliseconds: a real model may be slow. */
const LIMIT = 300_000;

/** Programs that read samples, by the end of their name, and what to say when one is missing. */
const PROGRAMS = [
  {ending: '.py', program: 'python3', missing: 'Python 3 manque : installez le paquet « python3 », puis relancez « npm test ».'},
  {ending: '.mjs', program: process.execPath, missing: 'Node.js manque.'},
  {ending: '.sh', program: 'sh', missing: 'Le programme « sh » manque : lancez les tests sous Linux, macOS ou WSL.'},
] as const;

/** Whether a file of exemples/ is run, rather than read by another. */
export function isRun(file: string): boolean {
  return PROGRAMS.some(({ending}) => file.endsWith(ending));
}

/**
 * @param file `exemples/api/discuter.sh`
 * @param redirections where the requests to an address go
 * @throws Error with one French sentence when the program that reads it is not on this machine
 */
export async function runSample(file: string, redirections: Readonly<Record<string, string>>): Promise<SampleRun> {
  const found = PROGRAMS.find(({ending}) => file.endsWith(ending));
  if (found === undefined) {
    throw new Error(`${file} ne s’exécute pas.`);
  }
  for (const program of file.endsWith('.sh') ? ['sh', 'curl'] : [found.program]) {
    if (spawnSync(program, ['--version'], {stdio: 'ignore'}).error !== undefined) {
      throw new Error(program === 'curl' ? 'Le programme « curl » manque : installez-le, puis relancez « npm test ».' : found.missing);
    }
  }
  const home = realpathSync(mkdtempSync(path.join(tmpdir(), 'exemple-')));
  try {
    return await run(found.program, file, home, redirections);
  } finally {
    rmSync(home, {recursive: true, force: true});
  }
}

function run(program: string, file: string, home: string, redirections: Readonly<Record<string, string>>): Promise<SampleRun> {
  const absolute = path.join(SITE_DIR, file);
  const ollama = new URL(redirections[OLLAMA] ?? OLLAMA);
  // curl reads the address to reach in its own configuration; « silent » hides its progress.
  writeFileSync(path.join(home, '.curlrc'), `connect-to = "localhost:11434:${ollama.hostname}:${ollama.port || '11434'}"\nsilent\n`);
  copyFileSync(path.join(HERE, 'sitecustomize.py'), path.join(home, 'sitecustomize.py'));
  const child = spawn(program, [...(file.endsWith('.mjs') ? ['--import', path.join(HERE, 'redirect.mjs')] : []), absolute], {
    cwd: path.dirname(absolute),
    env: {
      PATH: process.env.PATH,
      HOME: home,
      CURL_HOME: home,
      PYTHONPATH: home,
      PYTHONDONTWRITEBYTECODE: '1',
      PYTHONUTF8: '1',
      REDIRECTIONS: JSON.stringify(redirections),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LIMIT,
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({code: code ?? 1, output, errors}));
  });
}
