/** Tools of the benches live in the cache folder, outside package.json: nobody installs them to write a page. */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {TOOLS} from './sites';

/** @param packages with exact versions: `pagefind@1.6.0` */
export function install(packages: readonly string[]): void {
  mkdirSync(TOOLS, {recursive: true});
  const manifest = path.join(TOOLS, 'package.json');
  if (!existsSync(manifest)) {
    writeFileSync(manifest, '{"private": true}\n');
  }
  const missing = packages.filter((wanted) => !existsSync(path.join(TOOLS, 'node_modules', wanted.slice(0, wanted.lastIndexOf('@')), 'package.json')));
  if (missing.length > 0) {
    console.error(`Installation dans .cache/bench/outils : ${missing.join(', ')}`);
    spawnSync('npm', ['install', '--no-audit', '--no-fund', '--save-exact', ...missing], {cwd: TOOLS, stdio: 'inherit', shell: process.platform === 'win32'});
  }
}
