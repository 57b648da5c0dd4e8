/**
 * Every URL of the sitemap, in both themes and at both widths: as it comes, then with all that folds or opens open.
 * `PAGES=licences/ npx vitest run --project browser tests/browser/accessibility/every-page.test.ts` looks at some pages alone.
 */
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {axeViolations, bringAxe, colourViolations, layoutViolations, rememberShown} from '../../support/accessibility/axe';
import {inParallel} from '../../support/accessibility/in-parallel';
import {cutTexts, headerOverlaps, imposeStyle, sidewaysScroll, TEXT_SPACING} from '../../support/accessibility/layout';
import {report} from '../../support/accessibility/report';
import {launchBrowser} from '../../support/browser';
import {sitemapRoutes} from '../../support/built-site';
import {servePages, type PagesServer} from '../../support/pages-server';
import {buildFolder, BUILDS} from '../../support/site';

const DESK = {width: 1280, height: 900};
const PHONE = {width: 320, height: 640};
/** RGAA 10.11 */
const SMALLEST = {width: 320, height: 256};

interface Found {
  readonly axe: string[];
  readonly reflow: string[];
  readonly textSpacing: string[];
  readonly textSize: string[];
}

let server: PagesServer;
let browser: Browser;
let routes: string[];
const found: Found = {axe: [], reflow: [], textSpacing: [], textSize: []};
/** Headers whose menus were opened: the others hold the same elements under the same style. */
const seenHeaders = new Set<string>();
let seenSearches = 0;

/** The 404 page, which the sitemap leaves out, comes with the others. */
function readRoutes(): string[] {
  const wanted = new RegExp(process.env.PAGES ?? '');
  return [...sitemapRoutes(buildFolder(BUILDS.root)), '404.html'].filter((route) => wanted.test(route));
}

/** Elements of the header that open over the page, by their selector. */
const HEADER_OPENINGS = ['#menu', '#theme-menu'];

beforeAll(async () => {
  server = await servePages(buildFolder(BUILDS.root), BUILDS.root.baseUrl);
  browser = await launchBrowser();
  routes = readRoutes();
  // The largest first: no lane is left alone with one at the end.
  const sizes = new Map(routes.map((route) => [route, readFileSync(path.join(buildFolder(BUILDS.root), route.endsWith('.html') ? route : `${route}index.html`)).length]));
  await inParallel(
    [...routes].sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0)),
    // Without transitions: a colour half way between two themes is nobody’s.
    () => browser.newContext({locale: 'fr-FR', viewport: DESK, reducedMotion: 'reduce'}),
    visitPage,
  );
}, 2_400_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

async function visitPage(context: BrowserContext, route: string): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.setViewportSize(DESK);
  await page.emulateMedia({colorScheme: 'light'});
  await page.goto(server.home + route);
  await bringAxe(page);
  const note = (list: string[], where: string, lines: readonly string[]): void => void list.push(...lines.map((line) => `/${route}, ${where} : ${line}`));

  await inBothThemes(page, '1280 px', note, axeViolations);
  await rememberShown(page);
  await page.setViewportSize(PHONE);
  await inBothThemes(page, '320 px', note, layoutViolations);

  // What a screen does to the text: at 320 px now.
  await page.setViewportSize(SMALLEST);
  note(found.reflow, '320 × 256 px', [...(await sidewaysScroll(page)), ...(await cutTexts(page))]);

  await unfold(page);
  const opened = '[data-unfolded], [popover]:popover-open';
  for (const [where, screen, look] of [['1280 px, ouvert', DESK, axeViolations], ['320 px, ouvert', PHONE, layoutViolations]] as const) {
    await page.setViewportSize(screen);
    if (screen === PHONE) {
      note(found.reflow, where, await sidewaysScroll(page));
    }
    await showNote(page);
    await inBothThemes(page, where, note, look, opened);
    await rememberShown(page);
    await hideOpenings(page);
  }

  if (await isNewHeader(page)) {
    await visitHeader(page, note);
  }
  await resizeText(page, note);
}

type Note = (list: string[], where: string, lines: readonly string[]) => void;

/** A theme changes nothing but colours (tests/build/theme.test.ts): the second one is asked about them alone. */
async function inBothThemes(page: Page, where: string, note: Note, look: typeof axeViolations, inside?: string): Promise<void> {
  if (inside !== undefined && (await page.locator(inside).count()) === 0) {
    return;
  }
  note(found.axe, `${where}, clair`, await look(page, inside));
  await page.emulateMedia({colorScheme: 'dark'});
  note(found.axe, `${where}, sombre`, await colourViolations(page, inside));
  await page.emulateMedia({colorScheme: 'light'});
}

/** Open every `<details>`, and mark the outermost of those that were closed. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
      if (element.parentElement?.closest('[data-unfolded]') === null) {
        element.dataset.unfolded = '';
      }
      element.open = true;
    }
  });
}

/** Open the first note of the text, as its button does. */
async function showNote(page: Page): Promise<void> {
  await page.evaluate(() => {
    const button = [...document.querySelectorAll<HTMLButtonElement>('main button[popovertarget]')].find((element) => element.checkVisibility());
    button?.click();
  });
}

async function hideOpenings(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.querySelectorAll<HTMLElement>(':popover-open').forEach((element) => element.hidePopover());
    document.querySelectorAll('dialog[open]').forEach((element) => (element as HTMLDialogElement).close());
  });
}

/** Which page is current makes the header of a page; everything else in it is the same everywhere. */
async function isNewHeader(page: Page): Promise<boolean> {
  const header = await page.locator('#__docusaurus header').first().innerHTML();
  const hash = createHash('sha256').update(header).digest('hex');
  const isNew = !seenHeaders.has(hash);
  seenHeaders.add(hash);
  return isNew;
}

async function visitHeader(page: Page, note: Note): Promise<void> {
  for (const [where, screen] of [['1280 px', DESK], ['320 px', PHONE]] as const) {
    await page.setViewportSize(screen);
    for (const selector of HEADER_OPENINGS) {
      const id = selector.slice(1);
      const opener = page.locator(`header :is([popovertarget="${id}"], [commandfor="${id}"]):visible`).first();
      if ((await opener.count()) === 0) {
        continue;
      }
      await opener.click();
      await page.locator(selector).waitFor();
      await inBothThemes(page, `${where}, ${selector} ouvert`, note, axeViolations, ':popover-open, dialog[open]');
      await hideOpenings(page);
    }
    const field = page.locator('header form[data-search] input[type="search"]:visible');
    if ((await field.count()) > 0) {
      await field.fill('gemma');
      await page.locator('header [data-panel]').waitFor({timeout: 60_000});
      await inBothThemes(page, `${where}, recherche ouverte`, note, axeViolations, 'header form[data-search]');
      seenSearches += 1;
      await field.fill('');
      await page.keyboard.press('Escape');
    }
  }
}

/** The reader’s own sizes and spacings, last: they stay until the next document. */
async function resizeText(page: Page, note: Note): Promise<void> {
  await page.setViewportSize(PHONE);
  await imposeStyle(page, TEXT_SPACING);
  note(found.textSpacing, '320 px', [...(await sidewaysScroll(page)), ...(await cutTexts(page)), ...(await headerOverlaps(page))]);
  await page.setViewportSize(DESK);
  note(found.textSpacing, '1280 px', [...(await sidewaysScroll(page)), ...(await cutTexts(page)), ...(await headerOverlaps(page))]);
  await imposeStyle(page, ':root { font-size: 200% !important }');
  note(found.textSize, 'police à 200 %', [...(await sidewaysScroll(page)), ...(await cutTexts(page)), ...(await headerOverlaps(page))]);
  // A page zoomed at 200 % is the same page in a window half as wide.
  await imposeStyle(page, '');
  await page.setViewportSize({width: DESK.width / 2, height: DESK.height / 2});
  note(found.textSize, 'zoom de 200 %', [...(await sidewaysScroll(page)), ...(await cutTexts(page)), ...(await headerOverlaps(page))]);
}

it('axe finds nothing on any page', () => {
  expect(seenHeaders.size).toBeGreaterThan(0);
  expect(seenSearches).toBeGreaterThan(0);
  report('axe', routes.length, found.axe);
});
it('a window of 320 × 256 px never scrolls in two directions', () => report('reflow', routes.length, found.reflow));
it('the spacing that a reader imposes cuts no text', () => report('textSpacing', routes.length, found.textSpacing));
it('text at 200 % stays whole, by font size and by zoom', () => report('textSize', routes.length, found.textSize));
