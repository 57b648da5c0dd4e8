/** Finds a Chromium, installs one where it can, and starts it. */
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import path from 'node:path';
import {chromium, type Browser, type LaunchOptions} from 'playwright-core';

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const COMMANDS = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const ADVICE =
  'Aucun navigateur Chromium n’est installé et l’installation a échoué : installez Chrome ou Chromium, puis donnez son chemin dans CHROME_PATH si « npm test » ne le trouve pas.';

/** Start the browser. As root, as in most containers, Chromium refuses its sandbox. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({...options, executablePath: browserPath(), args: [...(isRoot ? ['--no-sandbox'] : []), ...FLAGS, ...(options.args ?? [])]});
}

/**
 * Path of the browser: `CHROME_PATH`, else one that is installed, else one installed now.
 *
 * @throws Error with one French sentence when there is none and none can be installed.
 */
export function browserPath(env: Readonly<Record<string, string | undefined>> = process.env): string {
  const chosen = env.CHROME_PATH;
  if (chosen) {
    if (!existsSync(chosen)) {
      throw new Error(`CHROME_PATH vaut « ${chosen} », où il n’y a aucun fichier : donnez le chemin d’un Chrome ou d’un Chromium.`);
    }
    return chosen;
  }
  const found = installedBrowser(env) ?? installFromDistribution(env) ?? installFromPlaywright();
  if (found === undefined) {
    throw new Error(ADVICE);
  }
  return found;
}

function installedBrowser(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const folders = (env.PATH ?? '').split(path.delimiter);
  const candidates = [...COMMANDS.flatMap((command) => folders.map((folder) => path.join(folder, command))), ...PLACES];
  return candidates.find((candidate) => existsSync(candidate)) ?? playwrightBrowser();
}

/** The browser that Playwright downloaded earlier, if any. */
function playwrightBrowser(): string | undefined {
  const place = chromium.executablePath();
  return existsSync(place) ? place : undefined;
}

function succeeds(program: string, args: readonly string[]): boolean {
  console.log(`$ ${[program, ...args].join(' ')}`);
  return spawnSync(program, args, {stdio: 'inherit', env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}}).status === 0;
}

/** Debian or Ubuntu as root: the distribution’s package. Ubuntu’s is a snap that may not start, hence the trial run. */
function installFromDistribution(env: Readonly<Record<string, string | undefined>>): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return undefined;
  }
  console.log('Aucun navigateur trouvé : installation du paquet chromium de la distribution.');
  if (!succeeds('apt-get', ['update']) || !succeeds('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])) {
    return undefined;
  }
  const found = installedBrowser(env);
  return found !== undefined && succeeds(found, ['--version']) ? found : undefined;
}

function installFromPlaywright(): string | undefined {
  console.log('Aucun navigateur trouvé : téléchargement du Chromium de Playwright.');
  const cli = path.resolve('node_modules/playwright-core/cli.js');
  return succeeds(process.execPath, [cli, 'install', 'chromium']) ? playwrightBrowser() : undefined;
}
