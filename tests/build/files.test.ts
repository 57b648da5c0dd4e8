import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {load} from 'cheerio';
import {describe, expect, it} from 'vitest';
// Without a history (a downloaded archive) pages have no date.
import {history} from '../../config/history';
import {addressOf, contentPages, fileExists, linkedUrls, readBuiltSite} from '../support/built-site';
import {BUILDS, expectedPages} from '../support/site';

describe.each(Object.values(BUILDS))('files built under $baseUrl', (build) => {
  const site = readBuiltSite(build);
  const read = (name: string): string => readFileSync(path.join(site.folder, name), 'utf8');
  const notFound = site.pages.find(({route}) => route === '/404.html');

  it('hold a sitemap that lists every page and nothing else', () => {
    const $ = load(read('sitemap.xml'), {xml: true});
    const urls = $('url > loc')
      .toArray()
      .map((loc) => $(loc).text());
    expect(urls.length).toBeGreaterThan(0);
    expect(urls.sort()).toEqual(
      contentPages(site)
        .filter(({$: page}) => !/noindex/.test(page('meta[name=robots]').attr('content') ?? ''))
        .map(({route}) => addressOf(site, route))
        .sort(),
    );
  });

  it.skipIf(history === 'disabled')('date every page of docs/ that has been committed', () => {
    const $ = load(read('sitemap.xml'), {xml: true});
    const dated = $('url')
      .toArray()
      .filter((url) => /^\d{4}-\d{2}-\d{2}$/.test($(url).find('lastmod').text()))
      .map((url) => $(url).find('loc').text());
    const committed = execFileSync('git', ['ls-tree', '-r', '--name-only', '-z', 'HEAD', 'docs/'], {encoding: 'utf8'}).split('\0');
    const expected = expectedPages().filter(({file}) => committed.includes(file));
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.map(({route}) => addressOf(site, route)).filter((address) => !dated.includes(address))).toEqual([]);
  });

  it('let robots in', () => {
    const robots = read('robots.txt');
    expect(robots).toMatch(/^User-agent: \*$/m);
    expect(robots).not.toMatch(/^Disallow: \/./m);
  });

  it('tell GitHub Pages to publish them as they are', () => {
    expect(fileExists(site, '.nojekyll')).toBe(true);
  });

  it('hold a 404 page in French with a way to every section', () => {
    expect(notFound).toBeDefined();
    if (notFound === undefined) {
      return;
    }
    expect(notFound.$('h1').text()).toMatch(/introuvable|n’existe pas/i);
    const links = linkedUrls(notFound);
    const sections = [...new Set(expectedPages().map(({section}) => section))];
    expect(sections.length).toBeGreaterThan(0);
    expect(sections.filter((section) => !links.includes(build.baseUrl + section.slice(1)))).toEqual([]);
    expect(links).toContain(build.baseUrl);
  });
});
