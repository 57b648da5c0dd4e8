/** axe is asked as little as it takes: what that leaves out must be found all the same. */
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {axeViolations, bringAxe, colourViolations, layoutViolations, rememberShown} from '../../support/accessibility/axe';
import {launchBrowser} from '../../support/browser';

const WIDE = {width: 1280, height: 600};
const NARROW = {width: 320, height: 600};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function show(body: string, style = ''): Promise<Page> {
  const page = await browser.newPage({viewport: WIDE, colorScheme: 'light'});
  await page.setContent(`<!doctype html><html lang="fr"><title>Essai</title><style>:root { color-scheme: light dark } body { font: 16px/2 sans-serif } ${style}</style><main><h1>Essai</h1>${body}</main></html>`);
  await bringAxe(page);
  return page;
}

it.each([
  ['a button shown in a narrow window only', '<button class="narrow"></button>', '.narrow { display: none } @media (width < 600px) { .narrow { display: block; inline-size: 3rem; block-size: 3rem } }', 'button-name'],
  ['a button that loses its name in a narrow window', '<button><span class="wide">Menu</span><svg width="30" height="30"></svg></button>', '@media (width < 600px) { .wide { display: none } }', 'button-name'],
  ['targets that come too close in a narrow window', '<p><button>Un</button><button>Deux</button></p>', '@media (width < 600px) { button { inline-size: 12px; block-size: 12px; padding: 0; overflow: hidden } }', 'target-size'],
  ['a heading whose level is skipped in a narrow window', '<h2 class="wide">Deux</h2><h3>Trois</h3>', '@media (width < 600px) { .wide { display: none } }', 'heading-order'],
  ['text that fades in a narrow window', '<p>Un texte</p>', '@media (width < 600px) { p { color: #bbb; background: #fff } }', 'color-contrast'],
])('%s is found', async (_, body, style, rule) => {
  const page = await show(body, style);
  expect(await axeViolations(page)).toEqual([]);
  await rememberShown(page);
  await page.setViewportSize(NARROW);
  expect((await layoutViolations(page)).join('\n')).toContain(rule);
  await page.close();
});

it('colours that fail in one theme are found, on each page that has them', async () => {
  for (let time = 0; time < 2; time += 1) {
    const page = await show('<p>Un texte</p>', 'p { color: light-dark(#000, #555); background: light-dark(#fff, #444) }');
    expect(await axeViolations(page)).toEqual([]);
    await page.emulateMedia({colorScheme: 'dark'});
    expect((await colourViolations(page)).join()).toContain('color-contrast');
    await page.close();
  }
});
