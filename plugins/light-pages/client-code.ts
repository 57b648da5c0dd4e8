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
  const bundle = (entry: string, options: BuildOptions): {name: string; files: readonly (readonly [string, Uint8Array])[]} => {
    const {outputFiles = []} = buildSync({
      ...shared,
      write: false,
      entryPoints: [source(entry)],
      outdir: path.join(siteDir, FOLDER),
      entryNames: '[name]-[hash]',
      chunkNames: '[name]-[hash]',
      ...options,
    });
    const files = outputFiles.map((file) => [`${FOLDER}/${path.basename(file.path)}`, file.contents] as const);
    const name = files.find(([file]) => file.startsWith(`${FOLDER}/${path.parse(entry).name}-`))?.[0];
    if (name === undefined) {
      throw new Error(`Le script src/client/${entry} n’a pas été construit : esbuild n’a pas rendu de fichier d’entrée.`);
    }
    return {name, files};
  };
  // A worker is a script of its own, which the page’s script calls by its address.
  const worker = bundle('search/worker.ts', {format: 'iife'});
  const gestures = bundle('gestures.ts', {format: 'esm', splitting: true, define: {BASE_URL: JSON.stringify(baseUrl), SEARCH_WORKER: JSON.stringify(`${baseUrl}${worker.name}`)}});
  // As a module, then wrapped: esbuild’s own `iife` adds a `require` that `import()` does not need here.
  const inline = (name: string, define: Record<string, string> = {}): string => {
    const {outputFiles} = buildSync({...shared, entryPoints: [source(name)], format: 'esm', define});
    return `(()=>{${outputFiles[0]?.text.trim() ?? ''}})()`;
  };
  return {
    head: inline('head.ts'),
    verdicts: inline('verdicts.ts', {BASE_URL: JSON.stringify(baseUrl)}),
    loader: inline('loader.ts', {GESTURES_URL: JSON.stringify(`${baseUrl}${gestures.name}`)}),
    files: new Map([...worker.files, ...gestures.files]),
  };
}

/** First versions with the nesting that the site’s style is written in: they need few prefixes, and esbuild writes those. */
const STYLE_TARGETS = ['chrome120', 'firefox117', 'safari17.2', 'ios17.2'];

export function minifyStyles(css: string): string {
  return transformSync(css, {loader: 'css', minify: true, charset: 'utf8', legalComments: 'none', target: STYLE_TARGETS}).code;
}
