/** What a page does before and at the reader’s first gesture: it asks for no script before, and loses nothing after. */
import type {BrowserContextOptions, Locator, Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {BUILDS, expectedPages} from '../support/site';
import {DESK, PHONE, stageOf} from '../support/visit';

// Playwright switches it off by default.
const stage = stageOf(BUILDS.root, {ignoreDefaultArgs: ['--disable-back-forward-cache']});

/** One page of each kind. */
const KINDS = [
  '',
  'demarrer/installer-ollama/',
  'modeles/',
  'modeles/gemma/',
  'modeles/gemma/gemma-3/',
  'licences/',
  'licences/apache-2.0/',
  'catalogue/',
  'fraicheur/',
  'ma-machine/',
  'memoire/',
  'puis-je/',
  'comparer/',
  'comparer/gemma-3-4b-et-llama-3.1-8b/',
  'plan/',
] as const;
const GUIDE = 'demarrer/installer-ollama/';
/** The page that « Page suivante » of the guide leads to, whatever stands there. */
const pages = expectedPages();
const NEXT = pages[pages.findIndex(({route}) => route === `/${GUIDE}`) + 1]?.route ?? '';

/** Addresses of the scripts that a page asks for, as it goes. */
function scriptsOf(page: Page): string[] {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') {
      scripts.push(new URL(request.url()).pathname);
    }
  });
  return scripts;
}

/** A slow mobile network: 400 ms and 400 kbit/s. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000});
}

describe.each([
  ['a wide screen', DESK],
  ['a phone', PHONE],
] as const)('before any gesture, on %s', (_, screen) => {
  it('no page asks for a script, nor moves once drawn', async () => {
    const {page, troubles} = await stage.visit(screen);
    const scripts = scriptsOf(page);
    await page.addInitScript(() => {
      const seen = {shift: 0};
      Object.assign(window, {seen});
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {value: number})[]) {
          seen.shift += entry.value;
        }
      }).observe({type: 'layout-shift', buffered: true});
    });
    for (const route of KINDS) {
      await page.goto(stage.home() + route, {waitUntil: 'networkidle'});
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
      await page.waitForTimeout(100);
      expect(await page.evaluate(() => (window as unknown as {seen: {shift: number}}).seen.shift), route).toBe(0);
    }
    expect(scripts).toEqual([]);
    expect(troubles).toEqual([]);
  });
});

it('a page whose address carries a state asks for its script at once, and no other does', async () => {
  const {page} = await stage.visit(DESK);
  const scripts = scriptsOf(page);
  await page.goto(`${stage.home()}${GUIDE}?tri=taille`, {waitUntil: 'networkidle'});
  expect(scripts).toEqual([]);
  await page.goto(`${stage.home()}catalogue/?tri=taille`);
  await expect.poll(() => scripts.length).toBeGreaterThan(0);
});

type Activate = (target: Locator) => Promise<void>;
const byMouse: Activate = (target) => target.click();
const byTouch: Activate = (target) => target.tap();
const byKey =
  (key: string): Activate =>
  async (target) => {
    await target.focus();
    await target.page().keyboard.press(key);
  };

const WAYS: readonly (readonly [way: string, screen: BrowserContextOptions, press: Activate, check: Activate])[] = [
  ['mouse', DESK, byMouse, byMouse],
  ['keyboard', DESK, byKey('Enter'), byKey('Space')],
  ['touch', PHONE, byTouch, byTouch],
];

describe.each(WAYS)('on a slow network, the first gesture by %s', (way, screen, press, check) => {
  const visit = async (route: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const {page} = await stage.visit({...screen, ...options});
    await slowDown(page);
    await page.goto(stage.home() + route);
    return page;
  };

  it('changes the theme at once, and the next page knows', async () => {
    const page = await visit(GUIDE, {colorScheme: 'light'});
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await background();
    await press(page.getByRole('button', {name: 'Thème'}));
    await check(page.getByRole('radio', {name: 'Sombre'}));
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.locator('html[data-theme=dark]').waitFor({state: 'attached'});
    await page.goto(`${stage.home()}demarrer/`);
    expect(await background()).toBe(dark);
    expect(await page.locator('#theme-dark').isChecked()).toBe(true);
  });

  it('copies an extract', async () => {
    const page = await visit(GUIDE, {permissions: ['clipboard-read', 'clipboard-write']});
    const block = page.locator('[data-extract]').filter({visible: true}).first();
    await press(block.getByRole('button', {name: 'Copier'}));
    await block.getByRole('status').getByText('Copié').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe((await block.locator('code').innerText()).trimEnd());
  });

  it('opens the menu of narrow screens', async () => {
    const page = await visit(GUIDE, PHONE);
    await press(page.getByRole('button', {name: 'Menu'}));
    const menu = page.getByRole('dialog', {name: 'Menu'});
    await menu.getByRole('link', {name: 'Modèles'}).waitFor({state: 'visible', timeout: 1000});
    await press(menu.getByRole('button', {name: 'Fermer'}));
    await menu.waitFor({state: 'hidden', timeout: 1000});
  });

  it('changes tab', async () => {
    const page = await visit(GUIDE);
    const tabs = page.locator('main fieldset').first();
    const before = await tabs.innerText();
    await check(tabs.getByRole('radio').nth(1));
    expect(await tabs.getByRole('radio').nth(1).isChecked()).toBe(true);
    expect(await tabs.innerText()).not.toBe(before);
  });

  it('unfolds a list', async () => {
    const page = await visit(GUIDE, PHONE);
    const fold = page.getByRole('navigation', {name: 'Pages de la section'}).locator('details').first();
    await press(fold.locator('summary').first());
    expect(await fold.evaluate((element) => (element as HTMLDetailsElement).open)).toBe(true);
  });

  it('opens the evidence of a value', async () => {
    const page = await visit('modeles/gemma/');
    await press(page.getByRole('main').getByRole('button', {name: /\(preuve\)/}).first());
    expect(await page.locator('[popover]:popover-open').count()).toBe(1);
  });

  it('sorts the catalogue', async () => {
    const page = await visit('catalogue/');
    const sort = page.locator('main select[name=tri]');
    if (way === 'keyboard') {
      await byKey('ArrowDown')(sort);
    } else {
      await sort.selectOption('sortie');
    }
    await page.waitForURL((url) => url.searchParams.get('tri') === 'sortie');
    expect(await sort.inputValue()).toBe('sortie');
  });

  it('filters the catalogue', async () => {
    const page = await visit('catalogue/');
    const box = page.getByRole('checkbox', {name: 'Lit les images'});
    await check(box);
    await page.waitForURL((url) => url.searchParams.get('vision') === 'oui');
    expect(await box.isChecked()).toBe(true);
    expect(await page.locator('main tbody tr:visible:not([data-has~=vision])').count()).toBe(0);
  });

  it('searches for what was typed meanwhile', async () => {
    const page = await visit(GUIDE, DESK);
    // Its role changes once the script has come.
    const field = page.locator('#recherche');
    await byMouse(field);
    await field.pressSequentially('gemma');
    await page.getByRole('banner').getByRole('option', {name: /Gemma/}).first().waitFor();
    expect(await field.inputValue()).toBe('gemma');
  });

  it('answers the form of the memory', async () => {
    const page = await visit('memoire/');
    const field = page.getByRole('combobox', {name: 'Modèle'});
    await field.fill('gpt-oss:20b');
    await press(page.getByRole('button', {name: 'Calculer'}));
    await page.locator('[data-out="title"]').filter({hasText: 'gpt-oss:20b'}).waitFor();
    expect(new URL(page.url()).searchParams.get('modele')).toBe('gpt-oss:20b');
  });

  it('answers the form of the rights', async () => {
    const page = await visit('puis-je/');
    await page.getByRole('combobox', {name: 'Modèle'}).selectOption('llama-4-scout');
    await press(page.getByRole('button', {name: 'Voir la réponse'}));
    await page.getByRole('region', {name: 'Réponse'}).waitFor();
    expect(new URL(page.url()).searchParams.get('modele')).toBe('llama-4-scout');
  });

  it('compares what was named', async () => {
    const page = await visit('comparer/');
    await page.getByLabel('Modèle 1').fill('Gemma 3 4B');
    await page.getByLabel('Modèle 2').fill('Llama 3.1 8B');
    await press(page.getByRole('button', {name: 'Comparer'}));
    await page.locator('main table').waitFor();
    expect(await page.locator('main thead a').allInnerTexts()).toEqual(expect.arrayContaining(['Gemma 3 4B', 'Llama 3.1 8B']));
  });

  it('keeps the machine that was named', async () => {
    const page = await visit('ma-machine/');
    await page.getByLabel('Machine ou carte graphique').fill('Apple M4, 16\u00A0Go');
    await press(page.getByRole('button', {name: 'Retenir cette machine'}).first());
    await page.locator('[data-out="panel"]').getByText('Apple M4').waitFor();
    expect(await page.evaluate(() => localStorage.getItem('machine-modeles-ouverts'))).toMatch(/m4-16/);
  });

  it('follows a link, once', async () => {
    const page = await visit(GUIDE);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.isNavigationRequest()) {
        asked.push(new URL(request.url()).pathname);
      }
    });
    await press(page.getByRole('main').getByRole('link', {name: 'Page suivante'}));
    await page.waitForURL((url) => url.pathname === NEXT);
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([NEXT]);
  });
});

it('a script that the network lost is asked for again, and nothing of the first try is lost', async () => {
  const {page} = await stage.visit({...DESK, permissions: ['clipboard-read', 'clipboard-write']});
  let failed = 0;
  await page.route(/\/assets\/js\//, async (route) => {
    failed += 1;
    await (failed === 1 ? route.abort() : route.continue());
  });
  await page.goto(stage.home() + GUIDE);
  const block = page.locator('[data-extract]').filter({visible: true}).first();
  await Promise.all([page.waitForEvent('requestfailed'), block.getByRole('button', {name: 'Copier'}).click()]);
  // Any gesture will do, once the page has learned of the failure: it may hear of it after this test does.
  await expect
    .poll(
      async () => {
        await page.keyboard.press('Shift');
        return block.getByRole('status').innerText();
      },
      {timeout: 20_000},
    )
    .toBe('Copié');
});

it('a stored theme is there before the body', async () => {
  const {page} = await stage.visit({...DESK, colorScheme: 'light'});
  await page.goto(stage.home());
  await page.evaluate(() => localStorage.setItem('theme-modeles-ouverts', 'dark'));
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('body') !== null) {
        Object.assign(window, {themeAtBody: document.documentElement.dataset.theme});
        observer.disconnect();
      }
    }).observe(document, {childList: true, subtree: true});
  });
  for (const route of KINDS) {
    await page.goto(stage.home() + route);
    expect(await page.evaluate(() => (window as unknown as {themeAtBody?: string}).themeAtBody), route).toBe('dark');
  }
});

it('the policy refuses what the page did not bring', async () => {
  const {page} = await stage.visit(DESK);
  const reached: string[] = [];
  await page.route('https://exemple.invalid/**', async (route) => {
    reached.push(route.request().url());
    await route.fulfill({contentType: 'text/javascript', body: 'window.pirate = "foreign"'});
  });
  for (const route of KINDS) {
    await page.goto(stage.home() + route);
    const refused = await page.evaluate(async () => {
      const directives: string[] = [];
      document.addEventListener('securitypolicyviolation', ({effectiveDirective}) => directives.push(effectiveDirective));
      const inline = document.createElement('script');
      inline.textContent = 'window.pirate = "inline"';
      const foreign = document.createElement('script');
      foreign.src = 'https://exemple.invalid/pirate.js';
      const holder = document.createElement('div');
      holder.innerHTML = '<img src="https://exemple.invalid/x.png" onerror="window.pirate = \'onerror\'"><a href="javascript:window.pirate=1" id="leurre">x</a>';
      document.body.append(inline, foreign, holder);
      document.getElementById('leurre')?.click();
      // In a task of the page’s own: what the test runs directly escapes the policy.
      await new Promise<void>((resolve) => {
        setTimeout(() => {
          try {
            (0, eval)('window.pirate = "eval"');
          } catch {
            // Refused, as it must be.
          }
          setTimeout(resolve, 200);
        });
      });
      return {pirate: (window as unknown as {pirate?: string}).pirate, directives: [...new Set(directives)].sort()};
    });
    expect(refused, route).toEqual({pirate: undefined, directives: ['img-src', 'script-src', 'script-src-attr', 'script-src-elem']});
    expect(reached, route).toEqual([]);
  }
});

it('the way back is immediate, and knows the theme chosen meanwhile', async () => {
  const {page} = await stage.visit({...DESK, colorScheme: 'light'});
  await page.goto(stage.home() + GUIDE);
  await page.evaluate(() => Object.assign(window, {kept: true}));
  await page.getByRole('main').getByRole('link', {name: 'Page suivante'}).click();
  await page.waitForURL((url) => url.pathname === NEXT);
  await page.getByRole('button', {name: 'Thème'}).click();
  await page.getByRole('radio', {name: 'Sombre'}).check();
  await page.locator('html[data-theme=dark]').waitFor({state: 'attached'});
  await page.evaluate(() => setTimeout(() => history.back()));
  await page.waitForURL((url) => url.pathname === `/${GUIDE}`, {waitUntil: 'commit'});
  await page.locator('html[data-theme=dark]').waitFor({state: 'attached'});
  expect(await page.evaluate(() => (window as unknown as {kept?: boolean}).kept)).toBe(true);
  expect(await page.locator('#theme-dark').isChecked()).toBe(true);
});

it.each([
  ['no-preference', true],
  ['reduce', false],
] as const)('from page to page, with reduced motion %s, a transition: %s', async (reducedMotion, expected) => {
  const {page} = await stage.visit({...DESK, reducedMotion});
  await page.addInitScript(() => {
    window.addEventListener('pagereveal', (event) => Object.assign(window, {moved: event.viewTransition !== null}));
  });
  await page.goto(stage.home() + GUIDE);
  await page.getByRole('main').getByRole('link', {name: 'Page suivante'}).click();
  await page.waitForURL((url) => url.pathname === NEXT);
  await page.waitForFunction(() => 'moved' in window);
  expect(await page.evaluate(() => (window as unknown as {moved: boolean}).moved)).toBe(expected);
});
