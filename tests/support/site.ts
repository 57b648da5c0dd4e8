/** The two sites that scripts/test-all.ts builds, and the pages that they must hold. */
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {readPages, readSourceFiles} from '../../plugins/files';
import {COMPARISON_URLS} from '../../src/domain/catalogue/views/comparison-page';
import {checkFrontMatters, type CheckedPage} from '../../src/domain/pages/front-matter';
import {routeOf} from '../../src/domain/pages/route';
import {formatProblems} from '../../src/domain/problems';

export interface Build {
  /** Folder of the built site, from the repository root. */
  readonly dir: string;
  /** What the build’s environment says of the address. */
  readonly env: Readonly<Record<string, string>>;
  readonly origin: string;
  readonly baseUrl: string;
}

export const BUILDS = {
  root: {dir: 'build', env: {}, origin: 'http://localhost:3000', baseUrl: '/'},
  subPath: {
    dir: '.cache/build-depot',
    env: {GITHUB_REPOSITORY: 'proprietaire/depot'},
    origin: 'https://proprietaire.github.io',
    baseUrl: '/depot/',
  },
} as const satisfies Record<string, Build>;

/** Every command of package.json starts from the repository root. */
export const SITE_DIR = process.cwd();

/** A page of docs/ that readers are meant to find. */
export interface ExpectedPage {
  readonly file: string;
  /** From the site root: `/modeles/gemma/`. */
  readonly route: string;
  /** Route of the folder it stands in: `/modeles/` for docs/modeles/gemma.mdx and docs/modeles/index.mdx, whatever their own route. */
  readonly section: string;
  readonly position: number;
}

/** Pages of docs/, in the order that their front matter asks for. Drafts and unlisted pages are left out. */
export function expectedPages(siteDir = SITE_DIR): ExpectedPage[] {
  const {pages, problems} = checkFrontMatters(readPages(siteDir));
  if (problems.length > 0) {
    throw new Error(formatProblems(problems));
  }
  const shown = pages.filter(({frontMatter}) => frontMatter.draft !== true && frontMatter.unlisted !== true);
  return orderIn('docs', shown).map((page) => {
    const route = routeOf(page.file, page.frontMatter.slug);
    return {
      file: page.file,
      route,
      section: `/${page.file.split('/')[1] ?? ''}/`,
      position: page.frontMatter.sidebar_position ?? Infinity,
    };
  });
}

const isIndex = (file: string): boolean => /\/index\.mdx?$/.test(file);

/** Depth-first order of a folder: by position, those without one last, by name at equal positions. */
function orderIn(folder: string, pages: readonly CheckedPage[]): CheckedPage[] {
  const inside = pages.filter(({file}) => file.startsWith(`${folder}/`));
  const names = [...new Set(inside.map(({file}) => file.slice(folder.length + 1).split('/')[0] ?? ''))];
  const entries = names
    .filter((name) => !isIndex(`${folder}/${name}`))
    .map((name) => {
      const place = `${folder}/${name}`;
      const own = inside.filter(({file}) => file === place || file.startsWith(`${place}/`));
      const head = own.find(({file}) => file === place || (isIndex(file) && path.posix.dirname(file) === place));
      return {
        name,
        position: head?.frontMatter.sidebar_position ?? Infinity,
        pages: head?.file === place ? [head] : [...(head === undefined ? [] : [head]), ...orderIn(place, own)],
      };
    });
  return entries
    .sort((a, b) => a.position - b.position || (a.name < b.name ? -1 : 1))
    .flatMap((entry) => entry.pages);
}

/** Routes of the pages of src/pages, as Docusaurus makes them from file names. */
export function expectedStandalonePages(siteDir = SITE_DIR): string[] {
  return readSourceFiles(siteDir, 'src/pages', ['.tsx', '.mdx'])
    .map(({file}) => file)
    .filter((file) => !/\.test\.tsx$/.test(file) && path.posix.basename(file) !== '404.tsx')
    .map((file) => routeOf(file.replace(/^src\/pages\//, 'docs/').replace(/\.tsx$/, '.mdx')));
}

/** Routes of the pages that catalogue/ asks for by itself: one for each licence and for each generation. */
export function expectedCatalogueRoutes(siteDir = SITE_DIR): string[] {
  return readSourceFiles(siteDir, 'catalogue', ['.yaml']).flatMap(({file}) => {
    const licence = /^catalogue\/licences\/(?<id>[^/]+)\.yaml$/.exec(file)?.groups?.id;
    const generation = /^catalogue\/modeles\/(?<place>[^/]+\/[^/]+)\/generation\.yaml$/.exec(file)?.groups?.place;
    return licence !== undefined ? [`/licences/${licence}/`] : generation !== undefined ? [`/modeles/${generation}/`] : [];
  });
}

/** Every route that the site must hold, the site map included. */
export function expectedRoutes(siteDir = SITE_DIR): string[] {
  return ['/plan/', ...COMPARISON_URLS, ...expectedStandalonePages(siteDir), ...expectedCatalogueRoutes(siteDir), ...expectedPages(siteDir).map(({route}) => route)];
}

/** The interface strings that i18n/fr/code.json gives, by key. */
export function interfaceStrings(siteDir = SITE_DIR): Record<string, string> {
  const entries = JSON.parse(readFileSync(path.join(siteDir, 'i18n/fr/code.json'), 'utf8')) as Record<string, {message: string}>;
  return Object.fromEntries(Object.entries(entries).map(([key, {message}]) => [key, message]));
}

/** Folder of a build; throws one French sentence when it is not there. */
export function buildFolder({dir}: Build): string {
  const folder = path.join(SITE_DIR, dir);
  if (!existsSync(path.join(folder, 'index.html'))) {
    throw new Error(`Le site construit manque dans ${dir}/ : lancez « npm test », qui le construit avant de le contrôler.`);
  }
  return folder;
}
