/** The tools in use, not as they open: the whole question of a reader, the machine in the catalogue, late choices, narrow screens, both themes. */
import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {axeViolations, bringAxe} from '../support/accessibility/axe';
import {keyboardOf} from '../support/keyboard';
import {BUILDS} from '../support/site';
import {DESK, PHONE, stageOf} from '../support/visit';

const stage = stageOf(BUILDS.root);
const NARROW = {...PHONE, viewport: {width: 320, height: 640}};
const MACHINE = {name: 'Mac essayé', kind: 'mac', memoryGib: 16};

const stateOf = (page: Page): Record<string, string> => Object.fromEntries(new URL(page.url()).searchParams);
const keepMachine = async (page: Page): Promise<void> => {
  await page.goto(`${stage.home()}plan/`);
  await page.evaluate((machine) => localStorage.setItem('machine-modeles-ouverts', JSON.stringify(machine)), MACHINE);
};

describe('« Gemma 4 12B on my 16 GB Mac at 32 k, and may my company use it? »', () => {
  it('is answered from home by keyboard alone', async () => {
    const {page, troubles} = await stage.visit(DESK);
    await page.goto(stage.home());
    const keyboard = keyboardOf(page);
    // The first Tab is on the link to the content.
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await keyboard.reach('main input[name=modele]');
    await keyboard.type('Gemma 4 12B');
    await keyboard.press('Tab');
    await keyboard.type('32');
    await keyboard.press('Tab');
    await keyboard.type('Mac, 16');
    await keyboard.reach('main form button');
    await keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/memoire/');
    await page.locator('[data-out="title"]').filter({hasText: 'gemma4:12b'}).waitFor();
    expect(await page.locator('[data-out="verdict"]').innerText()).toBe('tient juste');

    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await keyboard.reach('main a[data-out="rights"]');
    await keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/puis-je/');
    await page.getByRole('region', {name: 'Réponse'}).waitFor();
    expect(await page.locator('[data-result] [data-verdict]').innerText()).toMatch(/oui$/);
    expect(await page.locator('[data-result] [data-asked]').innerText()).toMatch(/Gemma 4 12B\. Une entreprise, en France/);
    expect(stateOf(page)).toMatchObject({modele: 'gemma-4-12b'});
    // At one gesture a second, under a minute.
    expect(keyboard.gestures()).toBeLessThan(60);
    expect(troubles).toEqual([]);
  });

  it('is answered without JavaScript too: the sum on the way, the licence in its table', async () => {
    const {page, troubles} = await stage.visit({...DESK, javaScriptEnabled: false});
    await page.goto(stage.home());
    const card = page.getByRole('complementary', {name: /Un exemple/});
    expect(await card.innerText()).toMatch(/Gemma 4 12B[\s\S]*32\s768\sjetons[\s\S]*Poids [\d,]+\sGio \+ cache KV [\d,]+\s[GM]io[\s\S]* = [\d,]+\sGio sur [\d,]+\sGio utilisables\s: \S*\s?tient juste/);
    await card.getByRole('link', {name: /Le calcul/}).click();
    await page.waitForURL((url) => url.pathname === '/memoire/');
    expect(await page.locator('[data-out="verdict"]').innerText()).toBe('tient juste');
    await page.locator('[data-out="licence"]').click();
    await page.waitForURL((url) => url.pathname.startsWith('/licences/'));
    await page.getByRole('main').getByRole('link', {name: /^Puis-je l’utiliser/}).first().click();
    await page.waitForURL((url) => url.pathname === '/puis-je/' && url.hash !== '');
    const group = page.locator('details[open]', {has: page.locator(':target')});
    await group.waitFor();
    expect(await group.getByRole('link', {name: 'Gemma 4 12B', exact: true}).count()).toBe(1);
    expect(troubles).toEqual([]);
  });
});

describe.each([
  ['a wide screen', DESK],
  ['a phone of 320 px', NARROW],
] as const)('the catalogue and the reader’s machine, on %s', (_, screen) => {
  const filter = (page: Page) => page.getByRole('checkbox', {name: /Tient sur ma machine/});
  const shown = (page: Page) => page.locator('main tbody tr').filter({visible: true});
  const counted = async (page: Page): Promise<number> => Number.parseInt(await page.locator('main [data-count]').innerText(), 10);

  it('says what to do when there is none', async () => {
    const {page} = await stage.visit(screen);
    await page.goto(`${stage.home()}catalogue/?tient=oui`);
    expect(await filter(page).isVisible()).toBe(false);
    const all = await shown(page).count();
    expect(all).toBeGreaterThan(100);
    await page.getByRole('main').getByRole('link', {name: 'dites laquelle'}).click();
    await page.waitForURL((url) => url.pathname === '/ma-machine/');
  });

  it('keeps what fits on it, in the address too, and lets go when it is forgotten', async () => {
    const {page, troubles} = await stage.visit(screen);
    await keepMachine(page);
    await page.goto(`${stage.home()}catalogue/`);
    const all = await shown(page).count();
    await filter(page).check();
    await page.waitForURL((url) => url.searchParams.get('tient') === 'oui');
    await expect.poll(() => counted(page)).toBeLessThan(all);
    const kept = await shown(page).count();
    expect(kept).toBeGreaterThan(0);
    expect(await counted(page)).toBe(kept);
    expect(await shown(page).filter({hasNotText: /tient (?:largement|juste)/}).count()).toBe(0);
    expect(await page.locator('main tbody tr[hidden]').filter({hasText: /tient (?:largement|juste)/}).count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(screen === NARROW ? 320 : 1280);

    await page.reload();
    await expect.poll(() => counted(page)).toBe(kept);
    expect(await filter(page).isChecked()).toBe(true);

    // Another tab forgets the machine: the whole table is back, and the filter waits.
    await page.evaluate(() => {
      localStorage.clear();
      dispatchEvent(new StorageEvent('storage', {key: null}));
    });
    await expect.poll(() => counted(page)).toBe(all);
    expect(troubles).toEqual([]);
  });

  it('filters by the machine of a link', async () => {
    const {page} = await stage.visit(screen);
    await page.goto(`${stage.home()}catalogue/?tient=oui&machine=mac_8`);
    await page.getByText('Verdicts pour').filter({visible: true}).waitFor();
    await expect.poll(async () => (await counted(page)) === (await shown(page).count())).toBe(true);
    expect(await shown(page).filter({hasNotText: /tient (?:largement|juste)/}).count()).toBe(0);
    await page.getByRole('checkbox', {name: 'Lit les images'}).check();
    await page.waitForURL((url) => url.searchParams.get('vision') === 'oui');
    expect(stateOf(page)).toEqual({tient: 'oui', vision: 'oui', machine: 'mac_8'});
  });

  it('compares the variants that are ticked', async () => {
    const {page, troubles} = await stage.visit(screen);
    await page.goto(`${stage.home()}catalogue/?famille=gemma`);
    const send = page.getByRole('button', {name: 'Comparer les variantes cochées'});
    expect(await send.isVisible()).toBe(false);
    await page.getByRole('checkbox', {name: 'Comparer Gemma 3 4B', exact: true}).check();
    await page.getByRole('checkbox', {name: 'Comparer Gemma 4 12B', exact: true}).check();
    await send.click();
    await page.waitForURL((url) => url.pathname === '/comparer/');
    await page.locator('main table').waitFor();
    expect(await page.locator('main thead a').allInnerTexts()).toEqual(expect.arrayContaining(['Gemma 3 4B', 'Gemma 4 12B']));
    expect(troubles).toEqual([]);
  });
});

it('without JavaScript, the catalogue offers neither the filter of the machine nor a comparison that no page would show', async () => {
  const {page} = await stage.visit({...DESK, javaScriptEnabled: false});
  await page.goto(`${stage.home()}catalogue/`);
  expect(await page.locator('main tbody tr').filter({visible: true}).count()).toBeGreaterThan(100);
  for (const name of ['tient', 'v']) {
    expect(await page.locator(`main input[name="${name}"]`).filter({visible: true}).count(), name).toBe(0);
  }
  expect(await page.getByText('dites laquelle').isVisible()).toBe(false);
  await page.goto(`${stage.home()}modeles/gemma/`);
  expect(await page.getByRole('main').getByRole('link', {name: /^Comparer /}).filter({visible: true}).count()).toBe(0);
});

it('the table of a family leads to the comparison of its variants', async () => {
  const {page, troubles} = await stage.visit(DESK);
  await page.goto(`${stage.home()}modeles/gemma/`);
  await page.getByRole('main').getByRole('link', {name: /^Comparer .*Gemma 4/}).first().click();
  await page.waitForURL((url) => url.pathname === '/comparer/');
  await page.locator('main table').waitFor();
  const count = await page.locator('main thead a').count();
  expect(count).toBeGreaterThanOrEqual(2);
  expect(count).toBeLessThanOrEqual(4);
  expect(troubles).toEqual([]);
});

describe('a choice made before the script of a page with a state has come', () => {
  const late = async (address: string): Promise<Page> => {
    const {page} = await stage.visit(DESK);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\/assets\/js\//, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(stage.home() + address, {waitUntil: 'domcontentloaded'});
    Object.assign(page, {release});
    return page;
  };
  const arrive = (page: Page): void => (page as unknown as {release: () => void}).release();

  it('is kept in the catalogue, with the rest of the address', async () => {
    const page = await late('catalogue/?tri=taille&famille=gemma');
    await page.getByRole('checkbox', {name: 'Lit les images'}).check();
    await page.locator('main select[name=famille]').selectOption('qwen');
    arrive(page);
    await page.waitForURL((url) => url.searchParams.get('vision') === 'oui');
    expect(stateOf(page)).toEqual({tri: 'taille', famille: 'qwen', vision: 'oui'});
    expect(await page.locator('main select[name=famille]').inputValue()).toBe('qwen');
  });

  it('is kept in « Puis-je l’utiliser ? »', async () => {
    const page = await late('puis-je/?qui=ecole&modele=llama-4-scout');
    await page.getByRole('radio', {name: 'Hors de l’Union européenne'}).check();
    arrive(page);
    await page.waitForURL((url) => url.searchParams.get('ou') === 'ailleurs');
    expect(stateOf(page)).toMatchObject({qui: 'ecole', ou: 'ailleurs', modele: 'llama-4-scout'});
    expect(await page.locator('[data-result] [data-asked]').innerText()).toMatch(/Llama 4 Scout\. Une école/);
  });

  it('is kept in the calculator', async () => {
    const page = await late('memoire/?modele=gemma3:4b&machine=mac_16');
    await page.getByRole('combobox', {name: 'Cache KV'}).selectOption('q8_0');
    arrive(page);
    await page.locator('[data-out="title"]').filter({hasText: 'gemma3:4b'}).waitFor();
    await page.waitForURL((url) => url.searchParams.get('kv') === 'q8_0');
    expect(stateOf(page)).toEqual({modele: 'gemma3:4b', kv: 'q8_0', machine: 'mac_16'});
  });

  it('is kept in the comparison', async () => {
    const page = await late('comparer/?v=gemma-3-4b,llama-3.1-8b');
    await page.getByLabel('Modèle 2').fill('Phi 4');
    arrive(page);
    await page.locator('main table').waitFor();
    expect(await page.getByLabel('Modèle 1').inputValue()).toBe('Gemma 3 4B');
    expect(await page.getByLabel('Modèle 2').inputValue()).toBe('Phi 4');
  });
});

/** Each tool as someone uses it. */
const IN_USE: readonly (readonly [address: string, ready: (page: Page) => Promise<unknown>])[] = [
  ['memoire/?modele=gpt-oss:120b&contexte=131072&kv=f16&paralleles=4&machine=gpu_24_d1008_r64', (page) => page.locator('[data-out="title"]').filter({hasText: 'gpt-oss:120b'}).waitFor()],
  ['memoire/?modele=gemma4:120b&contexte=beaucoup&machine=rien', (page) => page.locator('[data-out="problems"] li').first().waitFor()],
  ['ma-machine/?machine=rtx-4070_r64', (page) => page.getByText('Machine de ce lien').waitFor()],
  ['ma-machine/?machine=absente-9000', (page) => page.locator('[data-out="problem"]:not(:empty)').waitFor()],
  ['puis-je/?modele=deepseek-r1-distill-llama-70b&pour=diffuser', (page) => page.getByRole('region', {name: 'Réponse'}).waitFor()],
  ['comparer/?v=gemma-3-4b,llama-3.1-8b,llama-4-scout,gpt-oss-20b', (page) => page.locator('main table').waitFor()],
  [
    'catalogue/?tient=oui&vision=oui&famille=gemma&machine=mac_16',
    async (page) => {
      await page.locator('main [data-fit] [data-verdict]').filter({visible: true}).first().waitFor();
      await page.locator('main tbody input[name=v]').filter({visible: true}).first().check();
    },
  ],
];

describe.each(IN_USE)('/%s', (address, ready) => {
  it('does not scroll sideways at 320 px', async () => {
    const {page} = await stage.visit(NARROW);
    await keepMachine(page);
    await page.goto(stage.home() + address);
    await ready(page);
    await page.evaluate(() => document.querySelectorAll('details').forEach((element) => (element.open = true)));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  it.each(['light', 'dark'] as const)('has nothing that axe refuses, %s', async (colorScheme) => {
    const {page} = await stage.visit({...NARROW, colorScheme});
    await keepMachine(page);
    await page.goto(stage.home() + address);
    await ready(page);
    await bringAxe(page);
    expect(await axeViolations(page)).toEqual([]);
  });
});
