import {describe, expect, it} from 'vitest';
import {addressOf, brokenUrl, contentPages, linkedUrls, loadedUrls, readBuiltSite, type BuiltPage} from '../support/built-site';
import {BUILDS, expectedPages, expectedRoutes} from '../support/site';

const TITLE = 'Modèles ouverts';

describe.each(Object.values(BUILDS))('pages built under $baseUrl', (build) => {
  const site = readBuiltSite(build);
  const pages = contentPages(site);
  /** « file : detail » for each detail that `find` gives. */
  const collect = (among: readonly BuiltPage[], find: (page: BuiltPage) => readonly string[]): string[] =>
    among.flatMap((page) => find(page).map((detail) => `${page.file} : ${detail}`));

  it('are those that docs/ and src/pages/ ask for', () => {
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.map(({route}) => route).sort()).toEqual(expectedRoutes().sort());
  });

  it('are in French', () => {
    expect(collect(site.pages, ({$}) => ($('html').attr('lang') === 'fr' ? [] : [`lang=${$('html').attr('lang') ?? ''}`]))).toEqual([]);
  });

  it('have one first-level title each', () => {
    expect(collect(site.pages, ({$}) => ($('h1').length === 1 ? [] : [`${$('h1').length} h1`]))).toEqual([]);
  });

  it('have a title of their own, followed by the name of the site', () => {
    const titles = pages.map(({$}) => $('title').text());
    const home = pages.find(({route}) => route === '/');
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    expect(home?.$('title').text()).toContain(TITLE);
    expect(
      collect(pages, ({$, route}) => {
        const title = $('title').text();
        return route === '/' || (title.endsWith(` | ${TITLE}`) && title.length > ` | ${TITLE}`.length) ? [] : [title];
      }),
    ).toEqual([]);
  });

  it('have a description', () => {
    expect(collect(pages, ({$}) => (($('meta[name=description]').attr('content') ?? '').length >= 20 ? [] : ['sans description']))).toEqual([]);
  });

  it('have a canonical address under the address of the site', () => {
    const wrong = collect(pages, ({$, route}) => {
      const canonical = $('link[rel=canonical]').attr('href');
      return canonical === addressOf(site, route) ? [] : [canonical ?? 'sans adresse canonique'];
    });
    expect(wrong).toEqual([]);
  });

  it('link only to pages, ids and files that exist', () => {
    const links = site.pages.flatMap((page) => linkedUrls(page).map((url) => ({page, url})));
    expect(links.length).toBeGreaterThan(pages.length);
    expect([...new Set(links.flatMap(({page, url}) => brokenUrl(site, page, url) ?? []))]).toEqual([]);
  });

  it('load only files that exist', () => {
    const loads = site.pages.flatMap((page) => loadedUrls(page).map((url) => ({page, url})));
    expect(loads.length).toBeGreaterThan(pages.length);
    expect([...new Set(loads.flatMap(({page, url}) => brokenUrl(site, page, url) ?? []))]).toEqual([]);
  });

  it('load nothing from another origin', () => {
    const foreign = collect(site.pages, (page) =>
      loadedUrls(page).filter((url) => new URL(url, addressOf(site, page.route)).origin !== build.origin),
    );
    expect(foreign).toEqual([]);
  });

  it('give each id once', () => {
    const twice = collect(site.pages, ({$}) => {
      const ids = $('[id]')
        .toArray()
        .map((element) => $(element).attr('id') ?? '');
      return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
    });
    expect(twice).toEqual([]);
  });

  it('describe their images and give their size', () => {
    const images = collect(site.pages, ({$}) =>
      $('img')
        .toArray()
        .map((image) => $(image))
        .filter((image) => image.attr('alt') === undefined || !image.attr('width') || !image.attr('height'))
        .map((image) => $.html(image)),
    );
    expect(images).toEqual([]);
  });

  it('show the preview image that they announce', () => {
    const missing = site.pages.flatMap((page) => {
      const url = page.$('meta[property="og:image"]').attr('content');
      return url === undefined ? [`${page.file} : sans og:image`] : (brokenUrl(site, page, url) ?? []);
    });
    expect(missing).toEqual([]);
  });

  it('list the pages of docs/ in the sidebar in front-matter order', () => {
    const expected = expectedPages();
    const docs = pages.filter(({route}) => expected.some((page) => page.route === route));
    expect(docs).toHaveLength(expected.length);
    const wrong = docs.flatMap((page) => {
      const shown = sidebarRoutes(page, site.build.baseUrl);
      const order = expected.map(({route}) => route).filter((route) => shown.includes(route));
      const siblings = expected.filter(({section}) => page.route.startsWith(section)).map(({route}) => route);
      const absent = siblings.filter((route) => !shown.includes(route));
      return shown.join() === order.join() && absent.length === 0 ? [] : [`${page.file} : ${shown.join(' ')} (absentes : ${absent.join(' ')})`];
    });
    expect(wrong).toEqual([]);
  });
});

/** Routes of the sidebar’s links, in order, each once. */
function sidebarRoutes({$}: BuiltPage, baseUrl: string): string[] {
  const hrefs = $('nav[aria-label="Pages de la section"] a[href]')
    .toArray()
    .map((element) => $(element).attr('href') ?? '')
    .filter((href) => href.startsWith(baseUrl) && !href.includes('#'));
  return [...new Set(hrefs.map((href) => `/${href.slice(baseUrl.length)}`))];
}
