import {mkdirSync, renameSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {buildSync} from 'esbuild';

const FOLDER = '.cache/config';

/** Packages that must be the very modules that Docusaurus uses, or that carry a program of their own. */
const SHARED = ['@docusaurus/*', 'esbuild', 'react', 'react-dom'];

/**
 * The parts of the configuration (parts.ts) as one file, made by esbuild at each start: half a second. Docusaurus alone would
 * translate some six hundred modules one by one, ten seconds on a machine that has not done it yet.
 *
 * @param siteDir absolute path of the project
 */
export function bundledParts(siteDir: string): typeof import('./parts') {
  const folder = path.join(siteDir, FOLDER);
  const draft = path.join(folder, `parts.${process.pid}.cjs`);
  const file = path.join(folder, 'parts.cjs');
  mkdirSync(folder, {recursive: true});
  buildSync({
    entryPoints: [path.join(siteDir, 'config/parts.ts')],
    outfile: draft,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: SHARED,
    logLevel: 'error',
  });
  // In one go: another command may be starting at the same moment.
  renameSync(draft, file);
  const load = createRequire(file);
  // `npm start` reads the configuration again when it is saved.
  Reflect.deleteProperty(load.cache, file);
  return load(file) as typeof import('./parts');
}
