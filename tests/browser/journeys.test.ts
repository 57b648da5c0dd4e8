import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {BUILDS, expectedPages} from '../support/site';
import {DESK, PHONE, stageOf} from '../support/visit';

const stage = stageOf(BUILDS.root);
const SECTION = '/modeles/';

const sidebar = (page: Page) => page.getByRole('navigation', {name: 'Pages de la section'});
const pathOf = (page: Page): string => new URL(page.url()).pathname;
const titleOf = async (page: Page): Promise<string> => (await page.locator('h1').innerText()).trim();

/** Follow a link and wait for its page. */
async function follow(page: Page, link: ReturnType<Page['locator']>): Promise<void> {
  const href = (await link.getAttribute('href')) ?? '';
  await link.click();
  await page.waitForURL((url) => url.pathname === new URL(href, page.url()).pathname);
}

describe('on a wide screen', () => {
  it('goes from home to Gemma, then to the next page by the sidebar, then back and forward', async () => {
    const {page, troubles} = await stage.visit(DESK);
    await page.goto(stage.home());
    await follow(page, page.locator(`a[href="${SECTION}"]:visible`).first());
    await follow(page, page.locator(`a[href="${SECTION}gemma/"]:visible`).first());
    expect(await titleOf(page)).toBe('Gemma');
    expect(await page.title()).toBe('Gemma | Modèles ouverts');

    const inSection = expectedPages().filter(({route}) => route.startsWith(SECTION));
    const next = inSection[inSection.findIndex(({route}) => route === `${SECTION}gemma/`) + 1];
    expect(next).toBeDefined();
    await follow(page, sidebar(page).locator(`a[href="${next?.route ?? ''}"]`));
    expect(pathOf(page)).toBe(next?.route);
    await sidebar(page).locator(`a[href="${next?.route ?? ''}"][aria-current="page"]`).waitFor();

    await page.goBack();
    await page.waitForURL((url) => url.pathname === `${SECTION}gemma/`);
    await page.getByRole('heading', {level: 1, name: 'Gemma'}).waitFor();
    await page.goForward();
    await page.waitForURL((url) => url.pathname === next?.route);
    await sidebar(page).locator(`a[href="${next?.route ?? ''}"][aria-current="page"]`).waitFor();
    expect(troubles).toEqual([]);
  });

  it('lists the pages of the section in front-matter order', async () => {
    const {page} = await stage.visit(DESK);
    for (const section of new Set(expectedPages().map((expected) => expected.section))) {
      await page.goto(stage.home() + section.slice(1));
      const hrefs = await sidebar(page)
        .locator('a:visible')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      const expected = expectedPages()
        .map(({route}) => route)
        .filter((route) => route.startsWith(section));
      expect(hrefs.filter((href) => href.startsWith(section))).toEqual(expected);
    }
  });

  it.each([
    ['sombre', 'light', 'Sombre', 'dark'],
    ['clair', 'dark', 'Clair', 'light'],
  ] as const)('goes to the %s theme and keeps it', async (_, system, choice, theme) => {
    const {page, troubles} = await stage.visit({...DESK, colorScheme: system});
    await page.goto(`${stage.home()}modeles/gemma/`);
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const before = await background();
    await page.getByRole('button', {name: 'Thème'}).click();
    await page.getByRole('radio', {name: choice}).check();
    await page.locator(`html[data-theme="${theme}"]`).waitFor({state: 'attached'});
    const after = await background();
    expect(after).not.toBe(before);
    await page.reload();
    expect(await page.locator('html').getAttribute('data-theme')).toBe(theme);
    expect(await background()).toBe(after);
    expect(troubles).toEqual([]);
  });
});

describe('on a 360 px phone', () => {
  it('opens the menu, goes to a section, and from it to a page', async () => {
    const {page, troubles} = await stage.visit(PHONE);
    await page.goto(stage.home());
    await page.getByRole('button', {name: 'Menu'}).click();
    const menu = page.getByRole('dialog', {name: 'Menu'});
    await follow(page, menu.locator(`a[href="${SECTION}"]`));
    await menu.waitFor({state: 'hidden'});
    await sidebar(page).getByText('Pages de la section').click();
    await follow(page, sidebar(page).getByRole('link', {name: 'Gemma', exact: true}));
    await page.getByRole('heading', {level: 1, name: 'Gemma'}).waitFor();
    expect(troubles).toEqual([]);
  });

  it('never scrolls sideways', async () => {
    const {page} = await stage.visit(PHONE);
    const routes = ['/', ...expectedPages().map(({route}) => route)];
    const wide: string[] = [];
    for (const route of routes) {
      await page.goto(stage.home() + route.slice(1));
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (overflow > 0) {
        wide.push(`${route} : ${overflow} px`);
      }
    }
    expect(wide).toEqual([]);
  });
});
