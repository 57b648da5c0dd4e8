/** The reader’s machine and the memory calculator: said once by keyboard, known everywhere, fetched from nowhere. */
import {execFileSync} from 'node:child_process';
import path from 'node:path';
import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {BUILDS} from '../support/site';
import {DESK, PHONE, stageOf} from '../support/visit';

const stage = stageOf(BUILDS.root);
const KEY = 'machine-modeles-ouverts';
const VERDICTS = ['tient largement', 'tient juste', 'déborde sur le processeur', 'ne tient pas', 'inconnu'];

const verdictsOf = (page: Page): Promise<string[]> => page.locator('main [data-fit] a[data-verdict]').allTextContents();
const kept = (page: Page): Promise<string | null> => page.evaluate((key) => localStorage.getItem(key), KEY);
const nameField = (page: Page) => page.getByLabel('Machine ou carte graphique');
const panel = (page: Page) => page.locator('[data-out="panel"]');

/** Files that a page asks for after its style and icon. */
function filesOf(page: Page): string[] {
  const files: string[] = [];
  page.on('request', (request) => {
    if (['script', 'fetch', 'xhr'].includes(request.resourceType())) {
      files.push(new URL(request.url()).pathname);
    }
  });
  return files;
}

async function keepMachine(page: Page, name: string): Promise<void> {
  await page.goto(`${stage.home()}ma-machine/`);
  await nameField(page).focus();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await page.waitForFunction((key) => localStorage.getItem(key) !== null, KEY);
  await panel(page).waitFor();
}

describe.each([
  ['a wide screen', DESK],
  ['a phone', PHONE],
] as const)('my machine, on %s', (_, screen) => {
  it('is said by keyboard, known on every page before it is drawn, without a file, and erased', async () => {
    const {page, troubles} = await stage.visit(screen);
    await page.goto(`${stage.home()}modeles/gemma/`);
    expect(await verdictsOf(page)).toEqual([]);
    await page.getByRole('link', {name: /Est-ce que ça tient sur ma machine/}).first().waitFor();

    await keepMachine(page, 'M4, 16 Go');
    expect(await panel(page).innerText()).toMatch(/Apple M4, 16\sGo/);
    expect(JSON.parse((await kept(page)) ?? '')).toMatchObject({id: 'm4-16', memoryGib: 16});

    const files = filesOf(page);
    await page.addInitScript(() => {
      const seen = {shift: 0};
      Object.assign(window, {seen});
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {value: number})[]) {
          seen.shift += entry.value;
        }
      }).observe({type: 'layout-shift', buffered: true});
    });
    for (const route of ['modeles/gemma/', 'modeles/gemma/gemma-3/', 'catalogue/', 'memoire/']) {
      await page.goto(stage.home() + route, {waitUntil: 'networkidle'});
      const verdicts = await verdictsOf(page);
      expect(verdicts.length, route).toBeGreaterThan(0);
      expect(verdicts.filter((verdict) => !VERDICTS.includes(verdict)), route).toEqual([]);
      expect(await page.locator('main [data-fit]:empty').count(), route).toBe(0);
      expect(await page.evaluate(() => (window as unknown as {seen: {shift: number}}).seen.shift), route).toBe(0);
    }
    expect(files).toEqual([]);
    await page.reload({waitUntil: 'networkidle'});
    expect((await verdictsOf(page)).length).toBeGreaterThan(0);

    await page.goto(`${stage.home()}ma-machine/`);
    await page.getByRole('button', {name: 'Effacer la machine'}).press('Enter');
    await page.waitForFunction((key) => localStorage.getItem(key) === null, KEY);
    await panel(page).waitFor({state: 'hidden'});
    await page.goto(`${stage.home()}modeles/gemma/`);
    expect(await verdictsOf(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });
});

it('a machine outside the list is described, and what cannot be read is told at its field', async () => {
  const {page} = await stage.visit(DESK);
  await page.goto(`${stage.home()}ma-machine/`);
  await nameField(page).fill('Amiga 500');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('n’est pas dans la liste').waitFor();
  expect(await nameField(page).getAttribute('aria-invalid')).toBe('true');
  expect(await kept(page)).toBeNull();

  await nameField(page).fill('');
  await page.getByText('Elle n’est pas dans la liste', {exact: true}).click();
  await page.getByLabel('Genre').selectOption('gpu');
  await page.getByLabel('Mémoire, en Go', {exact: true}).fill('12');
  await page.getByLabel('Mémoire vive du PC').fill('64');
  await page.getByRole('button', {name: 'Retenir cette machine'}).first().click();
  await page.waitForFunction((key) => localStorage.getItem(key) !== null, KEY);
  expect(JSON.parse((await kept(page)) ?? '')).toMatchObject({kind: 'gpu', memoryGib: 12, ramGib: 64});
});

describe('a link that carries a machine', () => {
  it('shows it, and keeps it only when asked', async () => {
    const {page, troubles} = await stage.visit(DESK);
    await page.goto(`${stage.home()}ma-machine/?machine=rtx-4070_r64`);
    await panel(page).getByText('Machine de ce lien').waitFor();
    expect(await kept(page)).toBeNull();
    await page.locator('[data-machine-keep]').click();
    await page.waitForFunction((key) => localStorage.getItem(key) !== null, KEY);
    expect(JSON.parse((await kept(page)) ?? '')).toMatchObject({id: 'rtx-4070', ramGib: 64});
    const address = await page.getByRole('link', {name: /Lien de partage/}).getAttribute('href');
    expect(address).toMatch(/\?machine=rtx-4070_r64$/);
    expect(troubles).toEqual([]);
  });

  it('gives the verdicts of any page, and hands the machine on', async () => {
    const {page} = await stage.visit(DESK);
    await page.goto(`${stage.home()}modeles/gemma/?machine=mac_16`);
    const link = page.locator('main [data-fit] a[data-verdict]').first();
    await link.waitFor({state: 'attached'});
    expect(await link.getAttribute('href')).toMatch(/machine=mac_16/);
    expect(await kept(page)).toBeNull();
  });

  it.each(['absente-9000', 'mac_', 'gpu_12_x3', '%3Cscript%3E'])('explains %s', async (machine) => {
    const {page, troubles} = await stage.visit(DESK);
    await page.goto(`${stage.home()}ma-machine/?machine=${machine}`);
    await page.waitForFunction(() => (document.querySelector('[data-out="problem"]')?.textContent ?? '') !== '');
    expect(await verdictsOf(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });
});

describe('the calculator', () => {
  const total = (page: Page): Promise<number> => page.locator('[data-row="total"]').evaluate((row) => Number((row as HTMLElement).dataset.bytes));
  const answered = (page: Page, title: RegExp) => page.locator('[data-out="title"]').filter({hasText: title}).waitFor();

  it('is reached from home by keyboard alone, within a few keys', async () => {
    const {page, troubles} = await stage.visit(DESK);
    await page.goto(stage.home());
    await page.getByRole('textbox', {name: 'Modèle'}).focus();
    await page.keyboard.type('Gemma 4 12B');
    await page.keyboard.press('Tab');
    await page.keyboard.type('32');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Mac, 16');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/memoire/');
    await answered(page, /gemma4:12b/);
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({modele: 'Gemma 4 12B', contexte: '32768', machine: 'mac_16'});
    expect(await page.locator('[data-out="verdict"]').innerText()).toBe('tient juste');
    expect(await page.getByRole('link', {name: /Puis-je l’utiliser/}).first().isVisible()).toBe(true);
    expect(troubles).toEqual([]);
  });

  it('equals the command line to the byte', async () => {
    const {page} = await stage.visit(DESK);
    for (const [tag, options] of [
      ['gemma3:4b', ['--contexte', '131072']],
      ['gpt-oss:20b', ['--contexte', '32768', '--kv', 'q8_0', '--paralleles', '2']],
      ['llama3.1:8b', ['--contexte', '8192', '--sans-flash']],
    ] as const) {
      const figures = JSON.parse(
        execFileSync(process.execPath, [path.join('node_modules', 'tsx', 'dist', 'cli.mjs'), 'scripts/memoire/index.ts', tag, ...options, '--json'], {encoding: 'utf8'}),
      ) as {total_bytes: number};
      const query = options.join(' ').replace('--contexte ', 'contexte=').replace(' --kv ', '&kv=').replace(' --paralleles ', '&paralleles=').replace(' --sans-flash', '&flash=non');
      await page.goto(`${stage.home()}memoire/?modele=${tag}&${query}`);
      await answered(page, new RegExp(tag.replace('.', '\\.')));
      expect(await total(page), tag).toBe(figures.total_bytes);
    }
  });

  it('keeps each question in the address, and the way back gives the one before', async () => {
    const {page, troubles} = await stage.visit(PHONE);
    await page.goto(`${stage.home()}memoire/?modele=gemma3:4b&contexte=4096`);
    await answered(page, /gemma3:4b/);
    const before = await total(page);
    await page.getByLabel('Contexte, en jetons', {exact: true}).fill('131072');
    await page.getByLabel('Contexte, en jetons', {exact: true}).press('Enter');
    await page.waitForURL((url) => url.searchParams.get('contexte') === '131072');
    await page.waitForFunction((bytes) => Number(document.querySelector<HTMLElement>('[data-row="total"]')?.dataset.bytes) > bytes, before);
    await page.goBack();
    await page.waitForFunction((bytes) => Number(document.querySelector<HTMLElement>('[data-row="total"]')?.dataset.bytes) === bytes, before);
    expect(await page.getByLabel('Contexte, en jetons', {exact: true}).inputValue()).toBe('4096');
    expect(troubles).toEqual([]);
  });

  it('explains what it cannot read, and offers near models', async () => {
    const {page, troubles} = await stage.visit(DESK);
    await page.goto(`${stage.home()}memoire/?modele=gemma4:120b&contexte=beaucoup&machine=rien`);
    const problems = page.locator('[data-out="problems"] li');
    await problems.first().waitFor();
    expect(await problems.count()).toBe(3);
    await problems.getByRole('link').first().click();
    await answered(page, /gemma4/);
    expect(troubles).toEqual([]);
  });

  it('says when the data cannot be reached, and tries again', async () => {
    const {page} = await stage.visit(DESK);
    let failed = 0;
    await page.route(/memory\.json$/, (route) => ((failed += 1) === 1 ? route.abort() : route.continue()));
    await page.goto(`${stage.home()}memoire/?modele=gemma3:4b`);
    await page.getByText('n’ont pas pu être chargées').waitFor();
    await page.getByLabel('Requêtes à la fois').fill('2');
    await page.getByLabel('Requêtes à la fois').press('Enter');
    await answered(page, /gemma3:4b/);
  });
});

it.each(['ma-machine/', 'memoire/', 'outils/', ''])('/%s does not scroll sideways at 320 px', async (route) => {
  const {page} = await stage.visit({viewport: {width: 320, height: 640}});
  await page.goto(stage.home() + route);
  await page.evaluate(() => document.querySelectorAll('details').forEach((element) => element.setAttribute('open', '')));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

it('without JavaScript, the example, the usual models and the machines are read', async () => {
  const {page} = await stage.visit({...DESK, javaScriptEnabled: false});
  await page.goto(`${stage.home()}memoire/`);
  expect(await page.locator('[data-out="verdict"]').innerText()).toBe('tient juste');
  expect(await page.locator('main table').nth(1).locator('tbody tr').count()).toBeGreaterThanOrEqual(8);
  expect(await page.locator('main form').first().isVisible()).toBe(false);
  await page.goto(`${stage.home()}ma-machine/`);
  expect(await page.locator('main form').first().isVisible()).toBe(false);
  await page.locator('main summary', {hasText: /^Mac \(/}).click();
  expect(await page.getByRole('rowheader', {name: /Apple M4, 16/}).isVisible()).toBe(true);
});
