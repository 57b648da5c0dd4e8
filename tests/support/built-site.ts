/** The built site as its tests see it: every page parsed, and what its addresses lead to. */
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {load, type CheerioAPI} from 'cheerio';
import {buildFolder, type Build} from './site';

export interface BuiltPage {
  /** Path in the build, with forward slashes: `modeles/gemma/index.html`. */
  readonly file: string;
  /** From the site root, without the base path: `/modeles/gemma/`; `/404.html` for that one. */
  readonly route: string;
  readonly html: string;
  readonly $: CheerioAPI;
}

export interface BuiltSite {
  readonly build: Build;
  readonly folder: string;
  /** Every file, from the build folder, with forward slashes. */
  readonly files: ReadonlySet<string>;
  readonly pages: readonly BuiltPage[];
}

export function readBuiltSite(build: Build): BuiltSite {
  const folder = buildFolder(build);
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.split(path.sep).join('/'));
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const html = readFileSync(path.join(folder, file), 'utf8');
      return {file, route: `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`, html, $: load(html)};
    });
  return {build, folder, files: new Set(files), pages};
}

/** Addresses of the sitemap of a built site, from its home page: `modeles/gemma/`; the home page is empty. */
export function sitemapRoutes(folder: string): string[] {
  const $ = load(readFileSync(path.join(folder, 'sitemap.xml'), 'utf8'), {xml: true});
  const addresses = $('url > loc').toArray().map((loc) => new URL($(loc).text()).pathname);
  const home = addresses.reduce((shortest, address) => (address.length < shortest.length ? address : shortest), addresses[0] ?? '/');
  return addresses.map((address) => address.slice(home.length));
}

/** Pages that readers are sent to: all but 404.html. */
export function contentPages({pages}: BuiltSite): BuiltPage[] {
  return pages.filter(({route}) => route !== '/404.html');
}

/** Elements that make a browser fetch something, with the attribute that says what. */
const LOADING = {
  'script[src]': 'src',
  'img[src]': 'src',
  'source[src]': 'src',
  'video[src]': 'src',
  'audio[src]': 'src',
  'iframe[src]': 'src',
  'embed[src]': 'src',
  'object[data]': 'data',
  'use[href]': 'href',
  'link[rel~="stylesheet"]': 'href',
  'link[rel~="icon"]': 'href',
  'link[rel~="manifest"]': 'href',
  'link[rel~="preload"]': 'href',
  'link[rel~="prefetch"]': 'href',
  'link[rel~="modulepreload"]': 'href',
  'link[rel~="preconnect"]': 'href',
  'link[rel~="dns-prefetch"]': 'href',
} as const;

/** Addresses that a page loads by itself, as written. */
export function loadedUrls({$}: BuiltPage): string[] {
  const sets = $('img[srcset], source[srcset]')
    .toArray()
    .flatMap((element) => ($(element).attr('srcset') ?? '').split(',').map((part) => part.trim().split(/\s+/)[0] ?? ''));
  return [
    ...Object.entries(LOADING).flatMap(([selector, attribute]) =>
      $(selector)
        .toArray()
        .map((element) => $(element).attr(attribute) ?? ''),
    ),
    ...sets,
  ].filter((url) => url !== '' && !url.startsWith('data:') && !url.startsWith('#'));
}

/** Addresses that a page offers to follow, as written. */
export function linkedUrls({$}: BuiltPage): string[] {
  return $('a[href]')
    .toArray()
    .map((element) => $(element).attr('href') ?? '');
}

/** Full address of a page of the site. */
export function addressOf({build}: BuiltSite, route: string): string {
  return `${build.origin}${build.baseUrl}${route.slice(1)}`;
}

/**
 * What is wrong with an address found on `page`, undefined when it leads somewhere.
 * Addresses of other origins are not followed.
 */
export function brokenUrl(site: BuiltSite, page: BuiltPage, url: string): string | undefined {
  const {build} = site;
  let target: URL;
  try {
    target = new URL(url, addressOf(site, page.route));
  } catch {
    return `${page.file} : « ${url} » n’est pas une adresse`;
  }
  if (target.origin !== build.origin) {
    return undefined;
  }
  if (!target.pathname.startsWith(build.baseUrl)) {
    return `${page.file} : « ${url} » sort de ${build.baseUrl}`;
  }
  const inside = decodeURIComponent(target.pathname.slice(build.baseUrl.length));
  const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  if (!site.files.has(file)) {
    return `${page.file} : « ${url} » ne mène à aucun fichier (${file})`;
  }
  const id = decodeURIComponent(target.hash.slice(1));
  const goal = id === '' ? undefined : site.pages.find((candidate) => candidate.file === file);
  if (goal !== undefined && goal.$(`[id="${id}"], a[name="${id}"]`).length === 0) {
    return `${page.file} : « ${url} » vise un identifiant absent de ${file}`;
  }
  return undefined;
}

export function fileExists(site: BuiltSite, name: string): boolean {
  return existsSync(path.join(site.folder, name));
}
