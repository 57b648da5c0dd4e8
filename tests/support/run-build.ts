/** A copy of the site in a temporary folder, to change and build without touching the original. */
import {execFile, execFileSync} from 'node:child_process';
import {cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {SITE_DIR} from './site';

const LEFT_OUT = new Set(['node_modules', '.git', 'build', '.docusaurus', '.cache', 'coverage']);

/** Variables that vitest or the caller set, and that a build reads. */
const CHANGES_BUILD = /^(?:NODE_ENV|BABEL_ENV|SITE_URL|GITHUB_REPOSITORY|GITHUB_SERVER_URL|VITEST.*|DOCUSAURUS_.*)$/;

export interface SiteCopy {
  readonly dir: string;
  /** Files that differ from the original, new ones included. */
  readonly changes: () => string[];
  readonly remove: () => void;
}

/** Copy the sources; node_modules is shared, and the history is one commit, for the build reads dates from it. */
export function copySite(): SiteCopy {
  const dir = realpathSync(mkdtempSync(path.join(tmpdir(), 'modeles-ouverts-')));
  cpSync(SITE_DIR, dir, {recursive: true, filter: (source) => !LEFT_OUT.has(path.relative(SITE_DIR, source).split(path.sep)[0] ?? '')});
  symlinkSync(path.join(SITE_DIR, 'node_modules'), path.join(dir, 'node_modules'), 'junction');
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@localhost', '-c', 'commit.gpgsign=false', ...args], {cwd: dir, encoding: 'utf8'});
  git('init', '--quiet', '--initial-branch=main');
  // The link is not a folder: `node_modules/` in .gitignore does not cover it.
  git('add', '--all', '--', '.', ':!node_modules');
  git('commit', '--quiet', '--no-verify', '--message=copy');
  return {
    dir,
    changes: () =>
      git('status', '--porcelain', '--untracked-files=all', '--', '.', ':!node_modules')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.slice(3)),
    remove: () => rmSync(dir, {recursive: true, force: true}),
  };
}

/** Build a copy at `/`, without the shared cache. Resolves on failure too, with what the terminal would show. */
export async function buildCopy({dir}: SiteCopy): Promise<{readonly code: number; readonly output: string}> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !CHANGES_BUILD.test(name)));
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.join(dir, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'), 'build'],
      {cwd: dir, env: {...env, DOCUSAURUS_NO_PERSISTENT_CACHE: 'true', NO_COLOR: '1', FORCE_COLOR: '0'}, maxBuffer: 64 * 1024 * 1024},
      (error, stdout, stderr) => {
        resolve({code: error === null ? 0 : 1, output: `${stdout}\n${stderr}`});
      },
    );
  });
}
