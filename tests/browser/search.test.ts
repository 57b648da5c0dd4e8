/** The search as a reader meets it: keys, mouse, voice, narrow screens, no script, another base path. */
import {createRequire} from 'node:module';
import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {writeProfile} from '../../src/domain/machine/stored';
import {BUILDS} from '../support/site';
import {DESK, PHONE, stageOf} from '../support/visit';

const stage = stageOf(BUILDS.root);
const AXE = createRequire(import.meta.url).resolve('axe-core');
/** Where src/client/machine-store.ts keeps the reader’s machine. */
const KEY = 'machine-modeles-ouverts';
const NARROWEST = {viewport: {width: 320, height: 640}} as const;

const field = (page: Page) => page.getByRole('banner').getByLabel('Rechercher dans le site');
const options = (page: Page) => page.getByRole('option');
const first = (page: Page) => options(page).first();
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

async function axe(page: Page): Promise<string[]> {
  // Beside the policy of the page, which refuses a script from elsewhere.
  await page.evaluate((await import('node:fs')).readFileSync(AXE, 'utf8'));
  return page.evaluate(async () => {
    const {axe: run} = window as unknown as {axe: {run: () => Promise<{violations: {id: string; nodes: {html: string}[]}[]}>}};
    return (await run.run()).violations.map(({id, nodes}) => `${id} : ${nodes.map(({html}) => html.slice(0, 120)).join(' ; ')}`);
  });
}

describe('in the header', () => {
  it.each(['Control+k', '/'])('%s goes to the field, and no key typed while the script loads is lost', async (key) => {
    const {page, troubles} = await stage.visit(DESK);
    await page.route(/\/assets\/js\//, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 800));
      await route.continue();
    });
    await page.goto(`${stage.home()}demarrer/`);
    await page.keyboard.press(key);
    await page.keyboard.type('gemma3:4b');
    await first(page).waitFor();
    expect(await field(page).inputValue()).toBe('gemma3:4b');
    expect(await first(page).textContent()).toMatch(/Gemma 3 4B.*gemma3:4b.*Go/);
    expect(troubles).toEqual([]);
  });

  it('« / » is a letter in a field, and can be switched off', async () => {
    const {page} = await stage.visit(DESK);
    await page.goto(`${stage.home()}recherche/?q=gemma`);
    await page.locator('main ol li').first().waitFor();
    await page.getByText('Clavier et vie privée').click();
    await page.getByRole('checkbox', {name: /touche/}).uncheck();
    await page.goto(`${stage.home()}demarrer/`);
    await page.keyboard.press('/');
    expect(await focused(page)).toBe('');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('a/b');
    expect(await field(page).inputValue()).toBe('a/b');
  });

  it('arrows point at results, Enter follows one, and it is remembered', async () => {
    const {page} = await stage.visit(DESK);
    await page.goto(stage.home());
    await field(page).click();
    await page.keyboard.type('installer ollama');
    await page.getByRole('option', {name: /Installer Ollama/}).first().waitFor();
    await page.getByText(/^\d+ résultats?\.$/).waitFor({state: 'attached'});
    await page.keyboard.press('ArrowDown');
    expect(await field(page).getAttribute('aria-activedescendant')).toBe(await page.locator('[role=option][aria-selected=true]').getAttribute('id'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/demarrer\/installer-ollama\//);
    await field(page).click();
    await page.getByRole('option', {name: 'installer ollama'}).waitFor();
    await page.getByRole('button', {name: 'Effacer'}).click();
    await options(page).first().waitFor({state: 'hidden'});
    expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('recherches')))).toEqual([]);
  });

  it('tells assistive tools what the field commands, groups results by kind, and marks the words found in their context', async () => {
    const {page} = await stage.visit(DESK);
    await page.goto(stage.home());
    await field(page).click();
    await page.locator('#recherche[role=combobox][aria-expanded=false]').waitFor();
    await page.keyboard.type('jetons');
    await page.locator('[role=option] span mark').first().waitFor();
    expect(await field(page).getAttribute('aria-expanded')).toBe('true');
    expect(await field(page).getAttribute('aria-autocomplete')).toBe('list');
    const list = page.locator(`#${(await field(page).getAttribute('aria-controls')) ?? ''}`);
    expect(await list.getAttribute('role')).toBe('listbox');
    expect(await page.getByRole('group', {name: 'Pages'}).getByRole('option').count()).toBeGreaterThan(0);
    expect(await page.getByRole('group', {name: 'Termes'}).getByRole('option', {name: /^jeton/}).count()).toBeGreaterThan(0);
    // Under every form of the term.
    const marked = await page.locator('[role=option] mark').allTextContents();
    expect(marked.filter((word) => !/jeton|token/i.test(word))).toEqual([]);
    // In context: the extract holds more than the word.
    expect((await page.locator('[role=option] span', {has: page.locator('mark')}).first().textContent())?.length).toBeGreaterThan(40);
  });

  it('says whether a tag runs on the machine that the reader keeps, with its size', async () => {
    const {page} = await stage.visit(DESK);
    const verdictOn = async (memoryGib: number): Promise<string | null> => {
      await page.goto(stage.home());
      await page.evaluate(([key, profile]) => localStorage.setItem(key, profile), [KEY, writeProfile({name: 'Essai', kind: 'cpu', memoryGib})] as const);
      await page.keyboard.press('Control+k');
      await page.keyboard.type('gemma3:4b');
      await first(page).waitFor();
      return first(page).textContent();
    };
    expect(await verdictOn(64)).toMatch(/Gemma 3 4B.*gemma3:4b \(\d[\d,]*\sGo, tient largement\)/);
    expect(await verdictOn(2)).toMatch(/Gemma 3 4B.*gemma3:4b \(\d[\d,]*\sGo, ne tient pas\)/);
  });

  it('Escape closes the list and gives the focus back', async () => {
    const {page} = await stage.visit(DESK);
    await page.goto(stage.home());
    const link = page.getByRole('main').getByRole('link').first();
    await link.focus();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('licence');
    await first(page).waitFor();
    await page.keyboard.press('Escape');
    await first(page).waitFor({state: 'hidden'});
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await field(page).getAttribute('aria-expanded')).toBe('false');
  });

  it('says how many results there are, proposes another word, and shows markup as text', async () => {
    const {page} = await stage.visit(DESK);
    await page.goto(stage.home());
    await field(page).click();
    await page.keyboard.type('quantifcation');
    await page.getByText(/^\d+ résultats?\. Vous vouliez dire «\squantification\s»/).waitFor({state: 'attached'});
    await page.getByRole('link', {name: '« quantification »'}).waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('<img src=x onerror=alert(1)>zzqqxx');
    await page.getByText(/<img src=x onerror=alert\(1\)>/).first().waitFor();
    expect(await page.locator('header img').count()).toBe(0);
  });

  it('without a script, sends the question to the page of results', async () => {
    const {page} = await stage.visit({...DESK, javaScriptEnabled: false});
    await page.goto(stage.home());
    await field(page).fill('gemma 3');
    await field(page).press('Enter');
    await page.waitForURL((url) => url.pathname === '/recherche/' && url.searchParams.get('q') === 'gemma 3');
    await page.getByText(/a besoin de JavaScript/).waitFor();
    await page.getByRole('main').getByRole('link', {name: 'plan du site'}).click();
    await page.waitForURL(/\/plan\//);
  });
});

describe('the page of results', () => {
  it('lists links in order for the question of its address, and follows what is typed', async () => {
    const {page, troubles} = await stage.visit(DESK);
    await page.goto(`${stage.home()}recherche/?q=${encodeURIComponent('carte graphique')}`);
    await page.getByText(/^\d+ résultats pour «\scarte graphique\s»\.$/).waitFor();
    expect(await page.locator('main ol > li > a').count()).toBeGreaterThan(3);
    await page.locator('main ol mark').first().waitFor();
    expect(await page.title()).toContain('carte graphique');
    await page.locator('main input[name=q]').fill('apache');
    await page.getByText(/pour «\sapache\s»\.$/).waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('apache');
    await page.locator('main ol > li > a').first().click();
    await page.waitForURL(/\/licences\/apache-2\.0\//);
    expect(troubles).toEqual([]);
  });

  it('shows a question made of markup as text', async () => {
    const {page} = await stage.visit(DESK);
    await page.goto(`${stage.home()}recherche/?q=${encodeURIComponent('<script>alert(1)</script><b>x</b>')}`);
    await page.getByText('pour « <script>alert(1)</script><b>x</b> ».').waitFor();
    expect(await page.locator('main b').count()).toBe(0);
  });

  it('is where narrow screens search, and fits 320 px', async () => {
    const {page} = await stage.visit({...PHONE, ...NARROWEST});
    await page.goto(`${stage.home()}demarrer/`);
    await page.getByRole('banner').getByRole('link', {name: 'Rechercher'}).click();
    await page.waitForURL(/\/recherche\/$/);
    await page.locator('main input[name=q]').fill('gemma3:4b');
    await page.locator('main ol > li').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

it.each(['light', 'dark'] as const)('axe finds nothing to say of the search, %s', async (colorScheme) => {
  const {page} = await stage.visit({...DESK, colorScheme});
  await page.goto(`${stage.home()}demarrer/`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('quantifcation gemma');
  await page.locator('[role=option] mark').first().waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await axe(page)).toEqual([]);
  await page.goto(`${stage.home()}recherche/?q=gemma`);
  await page.locator('main ol mark').first().waitFor();
  expect(await axe(page)).toEqual([]);
});

describe('under another base path', () => {
  const other = stageOf(BUILDS.subPath);

  it('finds and leads to pages of that path, and asks no other site', async () => {
    const {page, troubles} = await other.visit(DESK);
    await page.goto(`${other.home()}demarrer/`);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('glossaire');
    await page.getByRole('option', {name: /Glossaire/}).first().click();
    await page.waitForURL(`${other.home()}reference/glossaire/`);
    await page.goto(`${other.home()}recherche/?q=gemma`);
    await page.locator('main ol > li').first().waitFor();
    const links = await page.locator('main ol > li > a').evaluateAll((list) => list.map((link) => (link as HTMLAnchorElement).href));
    expect(links.filter((href) => !href.startsWith(other.home()))).toEqual([]);
    expect(troubles).toEqual([]);
  });
});

it('a site published again while a page is open is read again', async () => {
  const {page} = await stage.visit(DESK);
  let stale = true;
  await page.context().route(/\/assets\/recherche\/index\.json/, async (route) => {
    const response = await route.fetch();
    const index = (await response.json()) as {version: string};
    await route.fulfill({response, json: stale ? {...index, version: 'partie'} : index});
    stale = false;
  });
  await page.goto(`${stage.home()}recherche/?q=quantification`);
  await page.getByText(/^\d+ résultats pour «\squantification\s»\.$/).waitFor();
  expect(stale).toBe(false);
});
