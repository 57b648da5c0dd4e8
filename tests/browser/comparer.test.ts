import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {axeViolations, bringAxe} from '../support/accessibility/axe';
import {BUILDS} from '../support/site';
import {DESK, PHONE, stageOf} from '../support/visit';

const stage = stageOf(BUILDS.root);
const ROUTE = 'comparer/';
const READY = 'comparer/gemma-4-12b-et-qwen3-14b-et-phi-4-14b/';

const table = (page: Page) => page.locator('main table');
const status = (page: Page) => page.getByRole('main').getByRole('status').first();
const done = (page: Page) => table(page).waitFor();
/** Every word of the table, cell by cell, notes included; addresses too. */
const wordsOf = (page: Page): Promise<string[]> =>
  table(page).evaluate((element) => [
    ...[...element.querySelectorAll('caption, th, td')].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()),
    ...[...element.querySelectorAll('a, q')].map((link) => link.getAttribute('href') ?? link.getAttribute('lang') ?? ''),
    ...[...element.querySelectorAll('tr')].map((row) => String('differs' in row.dataset)),
  ]);

describe.each([
  ['a wide screen', DESK],
  ['a phone of 320 px', {...PHONE, viewport: {width: 320, height: 640}}],
] as const)('/comparer/ on %s', (_, screen) => {
  it('shows for any choice what a page of its own would show', async () => {
    const {page, troubles} = await stage.visit(screen);
    await page.goto(stage.home() + READY);
    const written = await wordsOf(page);
    expect(written.length).toBeGreaterThan(100);
    await page.goto(`${stage.home()}${ROUTE}?v=gemma-4-12b,qwen3-14b,phi-4-14b`);
    await done(page);
    expect(await wordsOf(page)).toEqual(written);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    expect(troubles).toEqual([]);
  });

  it('opens the evidence of a value, marks the differences and can keep them alone', async () => {
    const {page} = await stage.visit(screen);
    await page.goto(`${stage.home()}${ROUTE}?v=gemma-3-4b,llama-3.1-8b`);
    await done(page);
    await table(page).getByRole('button', {name: /\(preuve\)/}).first().click();
    expect(await page.locator('[popover]:popover-open q').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    const rows = table(page).locator('tbody tr');
    const all = await rows.count();
    const marked = await rows.filter({hasText: '≠ diffère'}).filter({has: page.locator('th > span:visible')}).count();
    expect(marked).toBeGreaterThan(3);
    expect(marked).toBeLessThan(all);
    await page.getByRole('checkbox', {name: 'Ne montrer que les différences'}).check();
    expect(await rows.filter({visible: true}).count()).toBe(marked);
  });
});

it('compares two models by keyboard alone, and the way back leads to the choice before', async () => {
  const {page, troubles} = await stage.visit(DESK);
  await page.goto(stage.home() + ROUTE);
  const first = page.getByLabel('Modèle 1');
  for (let presses = 0; presses < 30 && !(await first.evaluate((element) => element === document.activeElement)); presses += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('Gemma 3 4B');
  await page.keyboard.press('Tab');
  await page.keyboard.type('llama-3.1-8b');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('v') === 'gemma-3-4b,llama-3.1-8b');
  await done(page);
  expect(await table(page).locator('thead th').allInnerTexts()).toEqual(expect.arrayContaining(['Gemma 3 4B']));
  await page.getByLabel('Modèle 2').fill('Gemma 4 12B');
  await page.getByRole('button', {name: 'Comparer'}).click();
  await page.waitForURL((url) => url.searchParams.get('v') === 'gemma-3-4b,gemma-4-12b');
  await done(page);
  await page.goBack();
  await page.waitForURL((url) => url.searchParams.get('v') === 'gemma-3-4b,llama-3.1-8b');
  await done(page);
  expect(await page.getByLabel('Modèle 2').inputValue()).toMatch(/Llama 3\.1 8B/);
  expect(troubles).toEqual([]);
});

it.each([
  ['a name mistyped', '?v=gema-3-4b,llama-3.1-8b', /«\s*gema-3-4b\s*» n’est pas au catalogue\. Noms proches\s*: Gemma 3 4B.*au moins deux/],
  ['one model', '?v=gemma-3-4b', /Nommez au moins deux modèles/],
  ['the same one twice', '?v=gemma-3-4b,gemma-3-4b', /Nommez au moins deux modèles/],
  ['markup', '?v=%3Cimg%20src=x%3E,gemma-3-4b', /«\s*<img src=x>\s*» n’est pas au catalogue/],
])('explains what it cannot compare: %s', async (_name, query, told) => {
  const {page, troubles} = await stage.visit(DESK);
  await page.goto(stage.home() + ROUTE + query);
  await page.waitForFunction(() => document.querySelector('main [role="status"]')?.textContent !== '');
  expect(await status(page).innerText()).toMatch(told);
  expect(await table(page).count()).toBe(0);
  expect(troubles).toEqual([]);
});

it('compares the four first of five, and says so', async () => {
  const {page} = await stage.visit(DESK);
  await page.goto(`${stage.home()}${ROUTE}?v=gemma-3-4b,gemma-3-12b,gemma-4-12b,llama-3.1-8b,phi-4-14b`);
  await done(page);
  expect(await table(page).locator('thead th').count()).toBe(5);
  expect(await status(page).innerText()).toMatch(/4 modèles au plus/);
});

it('tells whether each one fits on the reader’s machine', async () => {
  const {page, troubles} = await stage.visit(DESK);
  await page.goto(stage.home() + ROUTE);
  await page.evaluate(() => localStorage.setItem('machine-modeles-ouverts', JSON.stringify({name: 'Mac essayé', kind: 'mac', memoryGib: 16})));
  for (const address of [READY, `${ROUTE}?v=gemma-4-12b,qwen3-14b,phi-4-14b`]) {
    await page.goto(stage.home() + address);
    await done(page);
    await page.getByText('Verdicts pour Mac essayé').waitFor();
    const verdicts = await table(page).locator('[data-verdict]').allInnerTexts();
    expect(verdicts, address).toHaveLength(3);
    expect(verdicts.every((verdict) => /^(?:tient|déborde|ne tient|inconnu)/.test(verdict)), verdicts.join()).toBe(true);
  }
  expect(troubles).toEqual([]);
});

it('reads without JavaScript: every comparison proposed is a whole page', async () => {
  const {page} = await stage.visit({...DESK, javaScriptEnabled: false});
  await page.goto(stage.home() + ROUTE);
  expect(await page.getByRole('form', {name: 'Modèles à comparer'}).isVisible()).toBe(false);
  await page.getByRole('main').getByRole('link', {name: /Gemma 3 4B et Llama 3\.1 8B/}).click();
  await page.waitForURL((url) => url.pathname === '/comparer/gemma-3-4b-et-llama-3.1-8b/');
  expect(await table(page).getByRole('rowheader').count()).toBeGreaterThan(20);
});

it.each(['light', 'dark'] as const)('a comparison has nothing that axe refuses, %s', async (colorScheme) => {
  for (const screen of [DESK, PHONE]) {
    const {page} = await stage.visit({...screen, colorScheme});
    await page.goto(`${stage.home()}${ROUTE}?v=gemma-3-4b,llama-3.1-8b,llama-4-scout`);
    await done(page);
    await bringAxe(page);
    expect(await axeViolations(page)).toEqual([]);
  }
});
