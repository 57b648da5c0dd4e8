import path from 'node:path';
import {buildSync, transformSync, type BuildOptions} from 'esbuild';

export interface ClientCode {
  /** Inline script of `<head>`. */
  readonly head: string;
  /** Inline script of `<head>` on the pages that show verdicts for the reader’s machine. */
  readonly verdicts: string;
  /** Inline script at the end of `<body>`. */
  readonly loader: string;
  /** Files of the page’s script, by path under the site: `assets/js/gestures-ABC.js`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const FOLDER = 'assets/js';

const shared = {
  bundle: true,
  minify: true,
  write: false,
  // Baseline since 2022: what `import()` in a classic script and the site’s style already ask for.
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
} satisfies BuildOptions;

/** Bundle src/client. File names carry a hash of their content: a browser may keep them for ever. */
export function buildClientCode(siteDir: string, baseUrl: string): ClientCode {
  const source = (name: string): string => path.join(siteDir, 'src/client', name);
  const bundle = buildSync({
    ...shared,
    entryPoints: [source('gestures.ts')],
    format: 'esm',
    splitting: true,
    outdir: path.join(siteDir, FOLDER),
    define: {BASE_URL: JSON.stringify(baseUrl)},
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
  });
  const files = new Map(bundle.outputFiles.map((file) => [`${FOLDER}/${path.basename(file.path)}`, file.contents]));
  const entry = [...files.keys()].find((name) => name.startsWith(`${FOLDER}/gestures-`));
  if (entry === undefined) {
    throw new Error('Le script des pages (src/client/gestures.ts) n’a pas été construit : esbuild n’a pas rendu de fichier d’entrée.');
  }
  // As a module, then wrapped: esbuild’s own `iife` adds a `require` that `import()` does not need here.
  const inline = (name: string, define: Record<string, string> = {}): string => {
    const {outputFiles} = buildSync({...shared, entryPoints: [source(name)], format: 'esm', define});
    return `(()=>{${outputFiles[0]?.text.trim() ?? ''}})()`;
  };
  return {
    head: inline('head.ts'),
    verdicts: inline('verdicts.ts', {BASE_URL: JSON.stringify(baseUrl)}),
    loader: inline('loader.ts', {GESTURES_URL: JSON.stringify(`${baseUrl}${entry}`)}),
    files,
  };
}

export function minifyStyles(css: string): string {
  return transformSync(css, {loader: 'css', minify: true, charset: 'utf8', legalComments: 'none'}).code;
}
