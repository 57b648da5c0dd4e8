import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {BUILDS, expectedRoutes} from '../support/site';
import {DESK, PHONE, stageOf} from '../support/visit';

/**
 * Paths that a reader can go to as the page stands, by its links and by the forms that it sends: those in sight, and those
 * one native gesture away (a `<details>` to unfold, a dialog or a popover opened by its button).
 */
async function reachablePaths(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isSeen = (element: Element | null): boolean => element !== null && element.checkVisibility({visibilityProperty: true});
    const opener = (element: Element): Element | null => {
      if (element instanceof HTMLDetailsElement) {
        return element.open ? null : element.querySelector(':scope > summary');
      }
      const id = element.id;
      return id === '' ? null : document.querySelector(`[popovertarget="${id}"], [commandfor="${id}"][command="show-modal"]`);
    };
    const canReach = (link: Element): boolean => {
      if (isSeen(link)) {
        return true;
      }
      for (let parent = link.parentElement; parent !== null; parent = parent.parentElement) {
        if (parent.matches('details, dialog, [popover]') && isSeen(opener(parent))) {
          return true;
        }
      }
      return false;
    };
    const targets = [
      ...[...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map((link) => ({element: link, to: new URL(link.href)})),
      ...[...document.querySelectorAll<HTMLFormElement>('form[action][method=get]')].map((form) => ({element: form, to: new URL(form.action)})),
    ];
    return targets.filter(({element, to}) => to.origin === location.origin && canReach(element)).map(({to}) => to.pathname);
  });
}

const stage = stageOf(BUILDS.root);

describe.each([
  ['a wide screen', DESK],
  ['a 360 px phone', PHONE],
] as const)('without JavaScript, on %s', (_, screen) => {
  it('reaches every page of the site from home, closed sections included', async () => {
    const {page} = await stage.visit({...screen, javaScriptEnabled: false});
    const waiting = ['/'];
    const reached = new Set(waiting);
    for (let route = waiting.shift(); route !== undefined; route = waiting.shift()) {
      const response = await page.goto(stage.home() + route.slice(1), {waitUntil: 'domcontentloaded'});
      expect(response?.status(), route).toBe(200);
      for (const path of await reachablePaths(page)) {
        if (!reached.has(path) && path.endsWith('/')) {
          reached.add(path);
          waiting.push(path);
        }
      }
    }
    const routes = expectedRoutes();
    expect(routes.length).toBeGreaterThan(0);
    expect(routes.filter((route) => !reached.has(route))).toEqual([]);
  });

  it('reads the page of Gemma whole', async () => {
    const {page} = await stage.visit({...screen, javaScriptEnabled: false});
    await page.goto(`${stage.home()}modeles/gemma/`);
    await page.getByRole('heading', {level: 1, name: 'Gemma'}).waitFor();
    expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(500);
    expect(await page.getByRole('main').locator('h2:visible').count()).toBeGreaterThan(0);
  });
});
