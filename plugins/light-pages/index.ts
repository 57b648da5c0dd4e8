import {createHash} from 'node:crypto';
import {mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {readdirSync} from 'node:fs';
import path from 'node:path';
import type {CurrentBundler, LoadContext, Plugin, PostCssOptions} from '@docusaurus/types';
import {buildClientCode, minifyStyles, type ClientCode} from './client-code';
import {collectNames, purgeStyles} from './purge-styles';
import {allowInlineScripts, withoutTraces} from './template';

const SCRIPTS = 'assets/js';
const STYLES = 'assets/css';

/** By folder of the built site. */
const written = new Map<string, Promise<void>>();

/**
 * Settles once the pages of this build are as they will stay. Docusaurus runs every `postBuild` at once: one that reads the
 * pages waits for this. Its plugin stands after this one in config/plugins.ts.
 */
export function pagesWritten(outDir: string): Promise<void> {
  const done = written.get(outDir);
  if (done === undefined) {
    throw new Error('plugins/light-pages doit venir avant l’extension qui lit les pages : changez leur ordre dans config/plugins.ts.');
  }
  return done;
}

/**
 * Turns Docusaurus’s output into plain pages: no React, a small script on demand, and one style sheet with only the rules in use.
 * The HTML itself comes from `pageTemplate`, through the option `ssrTemplate`.
 */
export default function lightPagesPlugin(context: LoadContext): Plugin {
  const {siteDir} = context;
  return {
    name: 'light-pages',
    getClientModules: () => [path.join(siteDir, 'src/client/development.ts')],

    configurePostCss: withoutOldBrowsers,

    configureWebpack: (config, isServer, {currentBundler}) => (config.mode !== 'production' ? development(context, currentBundler) : isServer ? {} : styleSheetOnly(context)),

    postBuild({outDir, baseUrl}) {
      const done = writeScripts(outDir, buildClientCode(siteDir, baseUrl).files).then(() => lightenPages(outDir));
      written.set(outDir, done);
      return done;
    },
  };
}

/**
 * Style sheets without the rewriting for old browsers, which cost seconds of each build: the site’s style asks for browsers that
 * need none of it (src/css), and esbuild writes the prefixes that are left. Nor is a PostCSS configuration looked for on the disk.
 */
function withoutOldBrowsers(options: PostCssOptions): PostCssOptions {
  const plugins = options.plugins.filter((plugin) => !(Array.isArray(plugin) && String(plugin[0]).includes('postcss-preset-env')));
  return {...options, config: false, plugins};
}

/**
 * `npm start`: the script of the pages knows the path of the site, as in a build. The browser is on the same machine, so compressing
 * each answer only makes a saved page wait.
 */
function development({baseUrl}: LoadContext, {instance}: CurrentBundler): object {
  return {devServer: {compress: false}, plugins: [new instance.DefinePlugin({BASE_URL: JSON.stringify(baseUrl)})]};
}

/**
 * What React’s bundle is built for, since no page loads it: the style sheet of the components, the files that pages show or give, and
 * the list that the HTML is made from. So of its pages only the files are kept, and its scripts are not minified.
 */
function styleSheetOnly({siteDir, generatedFilesDir}: LoadContext): ReturnType<NonNullable<Plugin['configureWebpack']>> {
  const instead = (loader: string) => ({enforce: 'post', loader: path.join(siteDir, 'plugins/light-pages', loader)}) as const;
  return {
    optimization: {minimize: false},
    module: {
      rules: [
        {test: /\.mdx?$/, include: [path.join(siteDir, 'docs')], ...instead('files-only.cjs')},
        {test: /\.json$/, include: [generatedFilesDir], type: 'javascript/auto', ...instead('nothing.cjs')},
      ],
    },
  };
}

async function writeScripts(outDir: string, files: ClientCode['files']): Promise<void> {
  await rm(path.join(outDir, SCRIPTS), {recursive: true, force: true});
  await mkdir(path.join(outDir, SCRIPTS), {recursive: true});
  await Promise.all([...files].map(([name, content]) => writeFile(path.join(outDir, name), content)));
}

/** Drop unused rules and what React writes in the HTML to find its way back; name each page’s inline scripts in its policy. */
async function lightenPages(outDir: string): Promise<void> {
  const names = readdirSync(outDir, {recursive: true, encoding: 'utf8'}).filter((name) => name.endsWith('.html'));
  const pages = await Promise.all(names.map((name) => readFile(path.join(outDir, name), 'utf8')));
  const used = new Set<string>();
  pages.forEach((html) => collectNames(html, used));
  const renamed = await Promise.all(
    readdirSync(path.join(outDir, STYLES))
      .filter((name) => name.endsWith('.css'))
      .map(async (name) => {
        const file = path.join(outDir, STYLES, name);
        const css = minifyStyles(purgeStyles(await readFile(file, 'utf8'), used));
        const newName = `styles.${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`;
        await writeFile(file, css);
        await rename(file, path.join(outDir, STYLES, newName));
        return [`${STYLES}/${name}`, `${STYLES}/${newName}`] as const;
      }),
  );
  await Promise.all(
    names.map((name, index) => {
      const html = renamed.reduce((text, [from, to]) => text.replaceAll(from, to), withoutTraces(pages[index] ?? ''));
      return writeFile(path.join(outDir, name), allowInlineScripts(html));
    }),
  );
}
