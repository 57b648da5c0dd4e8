import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {BUILDS} from '../support/site';
import {DESK, PHONE, stageOf} from '../support/visit';

const stage = stageOf(BUILDS.root);

interface Row {
  readonly name: string;
  readonly has: readonly string[];
  readonly family: string;
  readonly size: number | undefined;
}

/** Rows in sight, in their order. */
const rowsOf = (page: Page): Promise<Row[]> =>
  page.locator('main tbody tr').evaluateAll((rows) =>
    rows
      .filter((row) => row.checkVisibility())
      .map((row) => {
        const {has = '', famille = '', taille} = (row as HTMLTableRowElement).dataset;
        return {
          name: row.querySelector('th')?.textContent ?? '',
          has: has.split(' '),
          family: famille,
          size: taille === undefined ? undefined : Number(taille),
        };
      }),
  );
const box = (page: Page, name: string) => page.getByRole('checkbox', {name});
const EUROPE = 'Utilisable dans l’Union européenne';
const FRENCH = 'Français annoncé';
const choice = (page: Page, name: string) => page.locator(`main select[name="${name}"]`);
/** Wait until this row is the first in sight. */
const firstIs = (page: Page, name: string) =>
  page.waitForFunction(
    (wanted) => [...document.querySelectorAll('main tbody tr')].find((row) => row.checkVisibility())?.querySelector('th')?.textContent === wanted,
    name,
  );
/** The last one: the line of the machine, above it, tells what is wrong with a machine alone. */
const countOf = async (page: Page): Promise<number> => Number.parseInt(await page.getByRole('main').getByRole('status').last().innerText(), 10);
const stateOf = (page: Page): Record<string, string> => Object.fromEntries(new URL(page.url()).searchParams);

/** Wait until the script counts as many rows as the style shows. */
async function settled(page: Page): Promise<Row[]> {
  await page.waitForFunction(() => {
    const shown = [...document.querySelectorAll('main tbody tr')].filter((row) => row.checkVisibility()).length;
    return Number.parseInt([...document.querySelectorAll('main [role="status"]')].at(-1)?.textContent ?? '', 10) === shown;
  });
  return rowsOf(page);
}

describe.each([
  ['a wide screen', DESK],
  ['a 360 px phone', PHONE],
] as const)('the catalogue on %s', (_, screen) => {
  it('filters, sorts, keeps its state in the address, on reload and on the way back', async () => {
    const {page, troubles} = await stage.visit(screen);
    await page.goto(`${stage.home()}catalogue/`);
    const all = await rowsOf(page);
    expect(all.length).toBeGreaterThanOrEqual(120);
    expect(await countOf(page)).toBe(all.length);

    await box(page, EUROPE).check();
    await box(page, FRENCH).check();
    await choice(page, 'tri').selectOption('taille');
    await page.waitForURL((url) => url.searchParams.get('tri') === 'taille');
    const kept = await settled(page);
    expect(stateOf(page)).toEqual({ue: 'oui', francais: 'oui', tri: 'taille'});
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThan(all.length);
    expect(kept.filter(({has}) => !has.includes('ue') || !has.includes('francais'))).toEqual([]);
    const sizes = kept.map(({size}) => size ?? Infinity);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(await countOf(page)).toBe(kept.length);

    await page.reload();
    await firstIs(page, kept[0]?.name ?? '');
    expect(await settled(page)).toEqual(kept);
    expect(await box(page, EUROPE).isChecked()).toBe(true);
    expect(await choice(page, 'tri').inputValue()).toBe('taille');

    await page.locator('main tbody tr:visible th a').first().click();
    await page.waitForURL((url) => !url.pathname.endsWith('/catalogue/'));
    await page.goBack();
    await page.waitForURL((url) => url.pathname.endsWith('/catalogue/'));
    await firstIs(page, kept[0]?.name ?? '');
    expect(await settled(page)).toEqual(kept);
    expect(stateOf(page)).toEqual({ue: 'oui', francais: 'oui', tri: 'taille'});

    await page.getByRole('button', {name: 'Tout montrer'}).click();
    await page.waitForURL((url) => url.search === '');
    expect(await settled(page)).toEqual(all);
    expect(troubles).toEqual([]);
  });

  it('filters by family and by size of the file', async () => {
    const {page} = await stage.visit(screen);
    await page.goto(`${stage.home()}catalogue/`);
    await choice(page, 'famille').selectOption('gemma');
    await choice(page, 'taille').selectOption('4');
    await page.waitForURL((url) => url.searchParams.get('taille') === '4');
    const kept = await settled(page);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter(({family, size}) => family !== 'gemma' || size === undefined || size > 4e9)).toEqual([]);
  });

  it('opens on the state that an address shares, and ignores what it does not know', async () => {
    const {page} = await stage.visit(screen);
    await page.goto(`${stage.home()}catalogue/?famille=absente&taille=3&tri=couleur&vision=oui&x=1`);
    await page.waitForFunction(() => [...document.querySelectorAll('main tbody tr')].some((row) => !row.checkVisibility()));
    const kept = await settled(page);
    expect(kept.filter(({has}) => !has.includes('vision'))).toEqual([]);
    expect(kept.length).toBeGreaterThan(0);
    expect(await choice(page, 'famille').inputValue()).toBe('');
  });

  it('is a whole table without JavaScript, whose check boxes filter', async () => {
    const {page} = await stage.visit({...screen, javaScriptEnabled: false});
    await page.goto(`${stage.home()}catalogue/`);
    const all = await rowsOf(page);
    expect(all.length).toBeGreaterThanOrEqual(120);
    for (const [name, key] of [
      [EUROPE, 'ue'],
      [FRENCH, 'francais'],
      ['Appel d’outils dans Ollama', 'outils'],
      ['Lit les images', 'vision'],
      ['Raisonnement', 'raisonnement'],
    ] as const) {
      await box(page, name).check();
      expect((await rowsOf(page)).map((row) => row.name), name).toEqual(all.filter(({has}) => has.includes(key)).map((row) => row.name));
      await box(page, name).uncheck();
    }
    await box(page, EUROPE).check();
    await box(page, FRENCH).check();
    expect(await rowsOf(page)).toEqual(all.filter(({has}) => has.includes('ue') && has.includes('francais')));
  });
});

it('keeps a choice made before its script has come', async () => {
  const {page} = await stage.visit(DESK);
  await page.route(/\/assets\/js\//, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  await page.goto(`${stage.home()}catalogue/`);
  await box(page, 'Lit les images').check();
  await page.waitForURL((url) => url.searchParams.get('vision') === 'oui');
  expect(await box(page, 'Lit les images').isChecked()).toBe(true);
  expect((await settled(page)).filter(({has}) => !has.includes('vision'))).toEqual([]);
});

describe('the catalogue’s long table', () => {
  it('is laid out line by line as a phone comes to it', async () => {
    const {page} = await stage.visit(PHONE);
    await page.goto(`${stage.home()}catalogue/`);
    const last = page.locator('main tbody tr').last();
    const isLaidOut = (): Promise<boolean> => last.evaluate((row) => row.firstElementChild?.checkVisibility({contentVisibilityAuto: true}) ?? false);
    expect(await isLaidOut()).toBe(false);

    await last.scrollIntoViewIfNeeded();
    await expect.poll(isLaidOut).toBe(true);
  });
});
