/** The defects of the classic theme: absent here, and seen by the same question on the plain theme. */
import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import type {Browser, BrowserContext, BrowserContextOptions} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {MENDED_UPSTREAM, NOT_SHOWN, THEME_DEFECTS, type ThemedSite} from '../../support/accessibility/theme-defects';
import {launchBrowser} from '../../support/browser';
import {servePages, type PagesServer} from '../../support/pages-server';
import {buildFolder, BUILDS, SITE_DIR} from '../../support/site';

const PLAIN = path.join(SITE_DIR, '.cache/plain-theme');
const NUMBERS = Array.from({length: 21}, (_, index) => index + 1);

let browser: Browser;
const servers: PagesServer[] = [];
const contexts: BrowserContext[] = [];
let ours: ThemedSite;
let plain: ThemedSite;

/** Build the fixture with the Docusaurus of this repository, in a folder of its own. */
function buildPlainTheme(): string {
  rmSync(PLAIN, {recursive: true, force: true});
  mkdirSync(PLAIN, {recursive: true});
  cpSync(path.join(SITE_DIR, 'tests/fixtures/plain-theme'), PLAIN, {recursive: true});
  writeFileSync(path.join(PLAIN, 'package.json'), '{"private": true}\n');
  symlinkSync(path.join(SITE_DIR, 'node_modules'), path.join(PLAIN, 'node_modules'), 'junction');
  execFileSync(process.execPath, [path.join(SITE_DIR, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'), 'build'], {
    cwd: PLAIN,
    env: {...process.env, NODE_ENV: 'production', DOCUSAURUS_NO_PERSISTENT_CACHE: 'true'},
    stdio: 'pipe',
  });
  return path.join(PLAIN, 'build');
}

async function themedSite(folder: string, baseUrl: string, route: string): Promise<ThemedSite> {
  const server = await servePages(folder, baseUrl);
  servers.push(server);
  return {
    async open(options: BrowserContextOptions) {
      const context = await browser.newContext({locale: 'fr-FR', ...options});
      contexts.push(context);
      const page = await context.newPage();
      await page.goto(server.home + route);
      // React wakes the plain theme; ours has nothing to wait for.
      await page.waitForLoadState('networkidle');
      return page;
    },
  };
}

beforeAll(async () => {
  browser = await launchBrowser();
  ours = await themedSite(buildFolder(BUILDS.root), BUILDS.root.baseUrl, 'demarrer/installer-ollama/');
  plain = await themedSite(buildPlainTheme(), '/', '');
});
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});
afterAll(async () => {
  await browser.close();
  await Promise.all(servers.map((server) => server.close()));
});

it('counts all twenty-one defects, shown or not', () => {
  expect(NUMBERS.filter((number) => (number in THEME_DEFECTS) === number in NOT_SHOWN)).toEqual([]);
});

describe.each(Object.entries(THEME_DEFECTS))('defect %s', (number, {what, find}) => {
  it(`is absent here: ${what}`, async () => {
    const {looked, violations} = await find(ours);
    expect(looked).toBeGreaterThan(0);
    expect(violations).toEqual([]);
  });

  it(number in MENDED_UPSTREAM ? `is mended in the plain theme: ${MENDED_UPSTREAM[Number(number)] ?? ''}` : 'is seen on the plain theme', async () => {
    const {violations} = await find(plain);
    expect(violations.length === 0).toBe(number in MENDED_UPSTREAM);
  });
});

it.each(Object.entries(NOT_SHOWN))('defect %s cannot appear: %s', (_, reason) => {
  const name = /@docusaurus\/[a-z-]+/.exec(reason)?.[0];
  expect(name).toBeDefined();
  expect(existsSync(path.join(SITE_DIR, 'node_modules', name ?? ''))).toBe(false);
});
