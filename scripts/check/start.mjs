/**
 * `npm run check`: the checks as one file, made by esbuild at each run. Loading some six hundred modules one by one would take
 * longer than checking a page.
 */
import {mkdirSync} from 'node:fs';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {build} from 'esbuild';

const outfile = fileURLToPath(new URL('../../.cache/check.mjs', import.meta.url));
mkdirSync(fileURLToPath(new URL('../../.cache', import.meta.url)), {recursive: true});
await build({
  entryPoints: [fileURLToPath(new URL('index.ts', import.meta.url))],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'error',
  // Some dependencies are written in CommonJS.
  banner: {js: "import {createRequire as requireForBundle} from 'node:module'; const require = requireForBundle(import.meta.url);"},
});
await import(pathToFileURL(outfile).href);
