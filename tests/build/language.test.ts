import {describe, expect, it} from 'vitest';
import {readBuiltSite, type BuiltPage} from '../support/built-site';
import {englishFinder} from '../support/english';
import {BUILDS} from '../support/site';

const site = readBuiltSite(BUILDS.root);
const findEnglish = englishFinder();
const SPOKEN_ATTRIBUTES = ['aria-label', 'title', 'alt', 'placeholder', 'aria-description', 'aria-roledescription'];

/** What a reader sees or hears on a page, outside what is marked as another language. */
function spokenTexts({$}: BuiltPage): string[] {
  const texts: string[] = [];
  const isForeign = (element: Parameters<typeof $>[0]): boolean => $(element).closest('[lang]:not([lang=fr]), code, pre').length > 0;
  $('body *')
    .not('script, style, noscript')
    .each((_, element) => {
      if (isForeign(element)) {
        return;
      }
      texts.push(...SPOKEN_ATTRIBUTES.flatMap((name) => $(element).attr(name) ?? []));
      const own = $(element)
        .contents()
        .toArray()
        .flatMap((node) => ('data' in node && !('children' in node) ? node.data : []));
      texts.push(...own);
    });
  return texts.filter((text) => text.trim() !== '');
}

/** Marks that Docusaurus’s template leaves on a site. */
const TEMPLATE_LEFTOVERS = [
  'Your Docusaurus site did not load properly',
  'Built with Docusaurus',
  'Dinosaurs are cool',
  'undraw_docusaurus',
  'docusaurus.png',
  'docusaurus-social-card',
  'Easy to Use',
  'Focus on What Matters',
  'My Site',
];

describe('the words of the built pages', () => {
  it('are read at all', () => {
    expect(site.pages.flatMap(spokenTexts).length).toBeGreaterThan(100);
  });

  it('hold no interface string in English', () => {
    const found = site.pages.flatMap((page) =>
      spokenTexts(page).flatMap((text) => (findEnglish(text) === undefined ? [] : [`${page.file} : ${text.trim()}`])),
    );
    expect([...new Set(found)]).toEqual([]);
  });

  it('have an accessible name on every landmark that stands more than once', () => {
    const unnamed = site.pages.flatMap(({$, file}) => {
      const navs = $('nav').toArray();
      const names = navs.map((nav) => $(nav).attr('aria-label') ?? $(nav).attr('aria-labelledby') ?? '');
      return navs.length > 1 ? names.filter((name) => name === '').map(() => `${file} : nav sans nom`) : [];
    });
    expect(unnamed).toEqual([]);
  });

  it('keep nothing of the template', () => {
    const found = site.pages.flatMap(({file, html}) =>
      TEMPLATE_LEFTOVERS.filter((leftover) => html.includes(leftover)).map((leftover) => `${file} : ${leftover}`),
    );
    expect(found).toEqual([]);
    expect([...site.files].filter((file) => /(?:^|\/)(?:docusaurus|undraw|logo\.svg$)/i.test(file))).toEqual([]);
  });
});
