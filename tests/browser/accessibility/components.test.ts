/** The scripted checks of components, on one page of each sort. */
import type {Page} from 'playwright-core';
import {expect, it} from 'vitest';
import {bringAxe, orientationLocks} from '../../support/accessibility/axe';
import {contrast} from '../../support/accessibility/contrast';
import {report} from '../../support/accessibility/report';
import {CHECKS} from '../../../src/domain/accessibility/checks';
import {TEMPLATES} from '../../support/accessibility/templates';
import {BUILDS} from '../../support/site';
import {DESK, stageOf} from '../../support/visit';

const stage = stageOf(BUILDS.root);
const GUIDE = 'demarrer/installer-ollama/';
const PHONE = {viewport: {width: 320, height: 640}};
/** Stops after which a page is taken as walked: the rest is more of the same list. */
const LONGEST_WALK = 80;
/** WCAG 2.2, 1.4.11. */
const LEAST_CONTRAST = 3;

interface Stop {
  readonly html: string;
  readonly name: string;
  readonly problem: string | undefined;
  /** Colour of the line around it, undefined without one. */
  readonly ring: string | undefined;
  /** Colour on which that line is drawn. */
  readonly ground: string;
}

/** Where the focus is: what it stands on, and what hides it. */
async function stop(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) {
      return undefined;
    }
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const label = element.closest('label');
    const labels = 'labels' in element ? [...(element.labels as NodeListOf<HTMLLabelElement>)].map(({textContent}) => textContent).join(' ') : '';
    const labelledBy = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    const name = (element.getAttribute('aria-label') ?? (labelledBy.trim() || `${element.textContent} ${labels} ${element.closest('fieldset')?.textContent ?? ''}`)).trim();
    const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    // A link may run over two lines: its first line is enough.
    const line = element.getClientRects()[0] ?? box;
    const middle = document.elementFromPoint(Math.min(Math.max(line.left + Math.min(line.width, 40) / 2, 0), innerWidth - 1), Math.min(Math.max(line.top + Math.min(line.height, 40) / 2, 0), innerHeight - 1));
    const covered = seen && middle !== null && middle !== element && !element.contains(middle) && !middle.contains(element);
    const ringOf = (candidate: Element): string | undefined => {
      const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(candidate);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 ? outlineColor : undefined;
    };
    // The line is drawn outside the element, on what lies behind it.
    let behind = element.parentElement;
    while (behind !== null && !getComputedStyle(behind).backgroundColor.startsWith('rgb(')) {
      behind = behind.parentElement;
    }
    return {
      html: element.outerHTML.slice(0, 100),
      name,
      problem: !seen ? 'hors de la fenêtre' : covered ? `recouvert par ${middle.outerHTML.slice(0, 60)}` : style.visibility === 'hidden' ? 'caché' : undefined,
      ring: ringOf(element) ?? (label === null ? undefined : ringOf(label)),
      ground: getComputedStyle(behind ?? document.documentElement).backgroundColor,
    };
  });
}

it(CHECKS.tabWalk, async () => {
  const walk: string[] = [];
  const ringless: string[] = [];
  let stops = 0;
  for (const screen of [{...DESK, colorScheme: 'light'}, {...PHONE, colorScheme: 'dark'}] as const) {
    const {page} = await stage.visit({...screen, reducedMotion: 'reduce'});
    for (const route of TEMPLATES) {
      await page.goto(stage.home() + route);
      let former: string | undefined;
      let repeats = 0;
      for (let step = 0; step < LONGEST_WALK; step += 1) {
        await page.keyboard.press('Tab');
        const here = await stop(page);
        if (here === undefined) {
          break;
        }
        stops += 1;
        const isSame = await page.evaluate(() => {
          const same = document.activeElement?.hasAttribute('data-walked') ?? false;
          document.querySelector('[data-walked]')?.removeAttribute('data-walked');
          document.activeElement?.setAttribute('data-walked', '');
          return same;
        });
        repeats = isSame ? repeats + 1 : 0;
        if (repeats > 1) {
          walk.push(`/${route} : la touche Tab n’avance plus, ${here.html}`);
          break;
        }
        if (here.name === '') {
          walk.push(`/${route} : sans nom, ${here.html}`);
        }
        if (here.problem !== undefined) {
          walk.push(`/${route} : ${here.problem}, ${here.html}`);
        }
        if (here.ring === undefined || contrast(here.ring, here.ground) < LEAST_CONTRAST) {
          ringless.push(`/${route}, ${screen.colorScheme} : ${here.ring ?? 'sans contour'} sur ${here.ground}, ${here.html}`);
        }
        former = here.html;
      }
      expect(former, route).toBeDefined();
    }
  }
  report('focusVisible', stops, [...new Set(ringless)]);
  report('tabWalk', stops, [...new Set(walk)]);
}, 600_000);

it(CHECKS.skipLink, async () => {
  const found: string[] = [];
  const {page} = await stage.visit(DESK);
  for (const route of TEMPLATES) {
    await page.goto(stage.home() + route);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    if (!(await page.evaluate(() => document.activeElement?.closest('main') != null || document.activeElement?.closest('footer') != null))) {
      found.push(`/${route}`);
    }
  }
  report('skipLink', TEMPLATES.length, found);
});

it(CHECKS.menu, async () => {
  const found: string[] = [];
  const {page} = await stage.visit({viewport: {width: 390, height: 780}, reducedMotion: 'reduce'});
  await page.goto(`${stage.home()}modeles/lucie/`);
  const openers = await page.locator('header [popovertarget]:visible, header [command="show-modal"]:visible, main button[popovertarget]:visible').all();
  for (const opener of openers.slice(0, 6)) {
    const what = (await opener.innerText()).trim();
    await opener.focus();
    await page.keyboard.press('Enter');
    const opened = page.locator(':popover-open, dialog[open]');
    if ((await opened.count()) !== 1) {
      found.push(`« ${what} » ne s’ouvre pas au clavier`);
      continue;
    }
    if (!(await opened.evaluate((element) => (element.getAttribute('aria-label') ?? element.getAttribute('aria-labelledby') ?? element.querySelector('legend')?.textContent ?? '') !== ''))) {
      found.push(`« ${what} » ouvre un bloc sans nom`);
    }
    await page.keyboard.press('Tab');
    if (!(await page.evaluate(() => document.activeElement?.closest(':popover-open, dialog[open]') != null))) {
      found.push(`« ${what} » : la touche Tab n’entre pas dans ce qui s’ouvre`);
    }
    await page.keyboard.press('Escape');
    if ((await opened.count()) !== 0 || !(await opener.evaluate((element) => element === document.activeElement))) {
      found.push(`« ${what} » : Échap ne ferme pas, ou perd le focus`);
    }
  }
  report('menu', openers.length, found);
});

it(CHECKS.reducedMotion, async () => {
  const found: string[] = [];
  for (const reducedMotion of ['reduce', 'no-preference'] as const) {
    const {page} = await stage.visit({...DESK, reducedMotion});
    for (const route of TEMPLATES) {
      await page.goto(stage.home() + route);
      await page.locator('header button:visible').first().click();
      const running = await page.evaluate(
        (limit) => document.getAnimations().filter((animation) => Number(animation.effect?.getComputedTiming().endTime ?? 0) > limit).length,
        reducedMotion === 'reduce' ? 0 : 5000,
      );
      if (running > 0) {
        found.push(`/${route}, ${reducedMotion} : ${running} animations`);
      }
    }
  }
  report('reducedMotion', TEMPLATES.length, found);
});

it(CHECKS.statusMessages, async () => {
  const found: string[] = [];
  const {page} = await stage.visit({...DESK, permissions: ['clipboard-read', 'clipboard-write']});
  await page.goto(stage.home() + GUIDE);
  await page.getByRole('button', {name: 'Copier'}).first().click();
  await page.getByRole('status').filter({hasText: 'Copié'}).first().waitFor({timeout: 15_000}).catch(() => found.push('« Copié » n’est pas annoncé'));
  await page.goto(`${stage.home()}catalogue/`);
  const status = page.locator('[data-tool="catalogue"] [data-count]');
  const before = await status.innerText();
  await page.locator('[data-tool="catalogue"]').getByRole('checkbox').first().check();
  await page.waitForFunction((text) => document.querySelector('[data-tool="catalogue"] [data-count][role="status"]')?.textContent !== text, before, {timeout: 15_000}).catch(() => found.push('le nombre de variantes n’est pas annoncé'));
  report('statusMessages', 2, found);
});

it(CHECKS.pageChange, async () => {
  const {page} = await stage.visit(DESK);
  await page.goto(`${stage.home()}modeles/`);
  const title = await page.title();
  await page.evaluate(() => (document.documentElement.dataset.former = ''));
  await page.locator('main a[href="/modeles/gemma/"]').first().click();
  await page.waitForURL('**/modeles/gemma/');
  const isNew = await page.evaluate(() => document.documentElement.dataset.former === undefined && (document.activeElement === document.body || document.activeElement === null));
  report('pageChange', 1, [...(isNew ? [] : ['la page change sans nouveau document']), ...((await page.title()) === title ? ['le titre ne change pas'] : [])]);
});

it(CHECKS.orientation, async () => {
  const {page} = await stage.visit(DESK);
  await page.goto(stage.home());
  await bringAxe(page);
  report('orientation', 1, await orientationLocks(page));
});

it(CHECKS.print, async () => {
  const found: string[] = [];
  const {page} = await stage.visit(DESK);
  for (const route of TEMPLATES) {
    await page.goto(stage.home() + route);
    await page.emulateMedia({media: 'print'});
    found.push(
      ...(await page.evaluate(() => {
        const seen = (selector: string): Element[] => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
        const link = document.querySelector('main a[href^="http"]');
        return [
          ...seen('nav, dialog, header button, [data-copy]').map((element) => `imprimé : ${element.outerHTML.slice(0, 80)}`),
          ...(link?.checkVisibility() && !getComputedStyle(link, '::after').content.includes('http') ? ['liens sans adresse'] : []),
          ...(seen('main').length === 1 ? [] : ['contenu absent']),
        ];
      })).map((line) => `/${route} : ${line}`),
    );
    await page.emulateMedia({media: 'screen'});
  }
  report('print', TEMPLATES.length, found);
});

/** On this rests an exception made to axe: see `AXE_MISJUDGED`. */
it('the table of contents, held open on a wide screen, takes the focus', async () => {
  const {page} = await stage.visit(DESK);
  await page.goto(stage.home() + GUIDE);
  const contents = page.getByRole('navigation', {name: 'Sommaire de la page'});
  expect(await contents.locator('> details').getAttribute('open')).toBeNull();
  const links = await contents.getByRole('link').all();
  expect(links.length).toBeGreaterThan(1);
  for (const link of links) {
    await link.focus();
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  }
});
