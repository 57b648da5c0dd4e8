import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {axeViolations, bringAxe} from '../support/accessibility/axe';
import {BUILDS} from '../support/site';
import {DESK, PHONE, stageOf} from '../support/visit';

const stage = stageOf(BUILDS.root);
const ROUTE = 'puis-je/';

const result = (page: Page) => page.getByRole('region', {name: 'Réponse'});
const verdictOf = (page: Page): Promise<string> => result(page).locator('[data-verdict]').innerText();
const model = (page: Page) => page.getByRole('combobox', {name: 'Modèle'});
const stateOf = (page: Page): Record<string, string> => Object.fromEntries(new URL(page.url()).searchParams);
const status = (page: Page): Promise<string> => page.getByRole('main').getByRole('status').innerText();

it('answers by keyboard alone: Gemma 4 12B, a company in France', async () => {
  const {page, troubles} = await stage.visit(DESK);
  await page.goto(stage.home() + ROUTE);
  for (let presses = 0; presses < 40 && !(await model(page).evaluate((element) => element === document.activeElement)); presses += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('Gemma 4 12B', {delay: 20});
  await page.keyboard.press('Tab');
  await result(page).waitFor();
  expect(await verdictOf(page)).toMatch(/oui$/);
  expect(await result(page).innerText()).toMatch(/Gemma 4 12B\. Une entreprise, en France\./);
  expect(stateOf(page)).toEqual({qui: 'entreprise', ou: 'france', pour: 'utiliser', modele: 'gemma-4-12b'});

  // The clause is one key away, in its own language, with its date.
  const clause = result(page).locator('details').first();
  await clause.locator('summary').focus();
  await page.keyboard.press('Enter');
  expect(await clause.locator('q').first().getAttribute('lang')).toBe('en');
  expect(await clause.innerText()).toMatch(/lu le \d/);
  expect(troubles).toEqual([]);
});

describe.each([
  ['a wide screen', DESK],
  ['a phone of 320 px', {...PHONE, viewport: {width: 320, height: 640}}],
] as const)('/puis-je/ on %s', (_, screen) => {
  it('answers to the address that someone shared, and comes back as it was left', async () => {
    const {page, troubles} = await stage.visit(screen);
    await page.goto(`${stage.home()}${ROUTE}?qui=entreprise&ou=france&pour=utiliser&modele=llama-4-scout`);
    await result(page).waitFor();
    expect(await verdictOf(page)).toMatch(/non$/);
    expect(await result(page).locator('dt').first().innerText()).toBe('Union européenne');
    expect(await result(page).locator('q').first().textContent()).toMatch(/European Union/);

    await page.getByRole('radio', {name: 'Hors de l’Union européenne'}).check();
    expect(await verdictOf(page)).toMatch(/sous conditions$/);
    expect(await result(page).innerText()).toContain('D’autres pays peuvent être exclus');
    expect(stateOf(page)).toMatchObject({ou: 'ailleurs', modele: 'llama-4-scout'});

    await result(page).getByRole('link', {name: 'Llama 4 Scout'}).click();
    await page.waitForURL((url) => url.pathname === '/modeles/llama/');
    await page.goBack();
    await result(page).waitFor();
    expect(await verdictOf(page)).toMatch(/sous conditions$/);
    expect(await page.getByRole('radio', {name: 'Hors de l’Union européenne'}).isChecked()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    expect(troubles).toEqual([]);
  });

  it('asks for the size of the group, and for what the licence says of it', async () => {
    const {page} = await stage.visit(screen);
    await page.goto(`${stage.home()}${ROUTE}?modele=devstral-2-123b`);
    await result(page).waitFor();
    expect(await verdictOf(page)).toMatch(/sous conditions$/);
    await page.getByText('Votre groupe est très grand').click();
    const revenue = page.getByLabel('Chiffre d’affaires du mois');
    await revenue.selectOption({index: 2});
    expect(await verdictOf(page)).toMatch(/non$/);
    await revenue.selectOption({index: 1});
    expect(await verdictOf(page)).toMatch(/oui$/);
  });

  it('rewrites the whole table for another reader', async () => {
    const {page} = await stage.visit(screen);
    await page.goto(stage.home() + ROUTE);
    const tables = page.locator('main table');
    expect(await tables.locator('caption').allInnerTexts()).toEqual(['Une entreprise, en France', 'Une personne, en France']);
    await page.getByRole('radio', {name: 'Une école'}).check();
    await page.getByRole('region', {name: 'Une école, en France'}).waitFor();
    const nonCommercial = tables.first().locator('tr', {hasText: 'CC BY-NC 4.0 avec avenant'});
    expect(await nonCommercial.locator('td').first().innerText()).toMatch(/sous conditions/);
    expect(await status(page)).toMatch(/^oui pour \d+ variantes, sous conditions pour/);
  });
});

it('leads from a derived model to the licence of its base', async () => {
  const {page} = await stage.visit(DESK);
  await page.goto(`${stage.home()}${ROUTE}?modele=deepseek-r1-distill-llama-70b`);
  await result(page).waitFor();
  expect(await verdictOf(page)).toMatch(/sous conditions$/);
  expect(await result(page).innerText()).toMatch(/Licence du modèle de départ\s*: Llama 3\.3/);
});

it('never says yes of a licence that nobody could read, and says why', async () => {
  const {page} = await stage.visit(DESK);
  await page.goto(`${stage.home()}${ROUTE}?modele=mistral-medium-3.5-128b&qui=personne`);
  await result(page).waitFor();
  expect(await verdictOf(page)).toMatch(/inconnu$/);
  expect(await result(page).innerText()).toContain('le texte de cette licence n’a pas pu être lu');
});

it('tells the nearest names of a model that it does not have, and ignores what it does not know', async () => {
  const {page, troubles} = await stage.visit(DESK);
  await page.goto(`${stage.home()}${ROUTE}?modele=gema-4-12b&qui=roi&ou=&x=%3Cb%3E`);
  await page.waitForFunction(() => document.querySelector('main [role="status"]')?.textContent.includes('Noms proches'));
  expect(await status(page)).toMatch(/«\s*gema-4-12b\s*» n’est pas au catalogue\. Noms proches\s*: Gemma 4 12B/);
  expect(await result(page).isVisible()).toBe(false);
  expect(await page.getByRole('radio', {name: 'Une entreprise'}).isChecked()).toBe(true);
  expect(troubles).toEqual([]);
});

it('reads whole without JavaScript', async () => {
  const {page} = await stage.visit({...DESK, javaScriptEnabled: false});
  await page.goto(stage.home() + ROUTE);
  expect(await page.getByRole('form', {name: 'Votre situation'}).isVisible()).toBe(false);
  expect(await page.locator('main table').count()).toBe(2);
  await page.locator('main tbody th a', {hasText: 'Llama 4'}).first().click();
  const group = page.locator('details[open]', {has: page.locator('#licence-llama-4-no')});
  await group.waitFor();
  expect(await group.innerText()).toContain('ce modèle est multimodal'.slice(3));
});

it.each(['light', 'dark'] as const)('an answer has nothing that axe refuses, %s', async (colorScheme) => {
  for (const screen of [DESK, PHONE]) {
    const {page} = await stage.visit({...screen, colorScheme});
    await page.goto(`${stage.home()}${ROUTE}?modele=deepseek-r1-distill-llama-70b&pour=diffuser`);
    await result(page).waitFor();
    await result(page).evaluate((region) => region.querySelectorAll('details').forEach((details) => (details.open = true)));
    await bringAxe(page);
    expect(await axeViolations(page)).toEqual([]);
  }
});
