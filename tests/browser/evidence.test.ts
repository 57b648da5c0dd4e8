import type {Locator, Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {BUILDS} from '../support/site';
import {DESK, PHONE, stageOf} from '../support/visit';

const stage = stageOf(BUILDS.root);
const ROUTE = 'modeles/gemma/';

const valueOf = (page: Page): Locator => page.getByRole('main').getByRole('button', {name: /\(preuve\)/}).first();
const openNote = (page: Page): Locator => page.locator('[popover]:popover-open');
const isFocused = (locator: Locator): Promise<boolean> => locator.evaluate((element) => element === document.activeElement);

/** The note says where the value comes from and how to mend it, inside the window. */
async function expectNote(page: Page): Promise<void> {
  const note = openNote(page);
  await note.waitFor({state: 'visible'});
  // Its first line names the fact, its subject and its value.
  expect(await note.locator(':scope > :first-child').innerText()).toMatch(/^\S.*, .+\s: \S/);
  expect(await note.locator('q').count()).toBeGreaterThan(0);
  expect(await note.innerText()).toMatch(/ le \d{1,2}(?:er)?\s\S+ \d{4}, version /);
  expect(await note.getByRole('link', {name: 'Corriger ce fait'}).getAttribute('href')).toMatch(/\/edit\/main\/catalogue\/\S+\.yaml#L\d+$/);
  expect(await note.getByRole('link', {name: 'Signaler une erreur'}).getAttribute('href')).toMatch(/\/issues\/new\?/);
  const box = await note.boundingBox();
  const window = page.viewportSize();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(window?.width ?? 0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(window?.height ?? 0);
}

describe.each([
  ['with scripts', true],
  ['without JavaScript', false],
] as const)('an evidence note, %s', (_, javaScriptEnabled) => {
  it('opens by mouse, and closes by a click elsewhere', async () => {
    const {page} = await stage.visit({...DESK, javaScriptEnabled});
    await page.goto(stage.home() + ROUTE);
    expect(await openNote(page).count()).toBe(0);
    await valueOf(page).click();
    await expectNote(page);
    await page.mouse.click(2, 2);
    await openNote(page).waitFor({state: 'detached'});
  });

  it('opens by keyboard; Escape closes it and the focus comes back', async () => {
    const {page} = await stage.visit({...DESK, javaScriptEnabled});
    await page.goto(stage.home() + ROUTE);
    const value = valueOf(page);
    await value.focus();
    for (const key of ['Enter', 'Space']) {
      await page.keyboard.press(key);
      await expectNote(page);
      await page.keyboard.press('Tab');
      expect(await openNote(page).getByRole('link').first().evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.press('Escape');
      await openNote(page).waitFor({state: 'detached'});
      expect(await isFocused(value), key).toBe(true);
    }
  });

  it('opens by touch on a phone, and closes by a touch elsewhere', async () => {
    const {page} = await stage.visit({...PHONE, javaScriptEnabled});
    await page.goto(stage.home() + ROUTE);
    await valueOf(page).tap();
    await expectNote(page);
    await page.touchscreen.tap(180, 5);
    await openNote(page).waitFor({state: 'detached'});
  });

  it('leaves its place to the next one', async () => {
    const {page} = await stage.visit({...DESK, javaScriptEnabled});
    await page.goto(stage.home() + ROUTE);
    const values = page.getByRole('main').getByRole('button', {name: /\(preuve\)/});
    await values.nth(0).click();
    const first = await openNote(page).getAttribute('id');
    await values.nth(1).focus();
    await page.keyboard.press('Enter');
    expect(await openNote(page).count()).toBe(1);
    expect(await openNote(page).getAttribute('id')).not.toBe(first);
  });
});
