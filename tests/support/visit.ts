/** One browser and one server for a test file, and eyes on what a page does behind the reader’s back. */
import type {Browser, BrowserContext, BrowserContextOptions, LaunchOptions, Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll} from 'vitest';
import {launchBrowser} from './browser';
import {servePages, type PagesServer} from './pages-server';
import {buildFolder, type Build} from './site';

export const PHONE = {viewport: {width: 360, height: 740}, hasTouch: true, isMobile: true} as const satisfies BrowserContextOptions;
export const DESK = {viewport: {width: 1280, height: 900}} as const satisfies BrowserContextOptions;

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors of the console, of scripts and of requests, and requests to other origins, each as one line. */
  readonly troubles: string[];
}

export interface Stage {
  readonly home: () => string;
  /** A fresh context, as of a reader who comes for the first time. */
  readonly visit: (options: BrowserContextOptions) => Promise<Visit>;
}

/** Start the browser and the server before the tests of a file, and stop both after them. */
export function stageOf(build: Build, options: LaunchOptions = {}): Stage {
  let browser: Browser | undefined;
  let server: PagesServer | undefined;
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    server = await servePages(buildFolder(build), build.baseUrl);
    browser = await launchBrowser(options);
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const started = <T>(value: T | undefined): T => {
    if (value === undefined) {
      throw new Error('The stage is used before it is set.');
    }
    return value;
  };
  return {
    home: () => started(server).home,
    visit: async (options) => {
      const context = await started(browser).newContext({locale: 'fr-FR', ...options});
      contexts.push(context);
      const page = await context.newPage();
      return {context, page, troubles: watch(context, started(server).origin)};
    },
  };
}

/** Chromium’s own word when a fade between two pages is cut short, by a slow machine or the next page: the page shows at once. */
const ABORTED_TRANSITION = /^Transition was (?:aborted|skipped)/;

function watch(context: BrowserContext, origin: string): string[] {
  const troubles: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:') && !url.startsWith('blob:')) {
      troubles.push(`requête hors du site : ${url}`);
    }
  });
  context.on('response', (response) => {
    if (response.status() >= 400) {
      troubles.push(`${response.status()} : ${response.url()}`);
    }
  });
  context.on('requestfailed', (request) => {
    // A prefetch cut short by a navigation is no trouble for anyone.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') {
      troubles.push(`requête en échec : ${request.url()}`);
    }
  });
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      troubles.push(`console : ${message.text()}`);
    }
  });
  context.on('weberror', (error) => {
    const {message} = error.error();
    if (!ABORTED_TRANSITION.test(message)) {
      troubles.push(`script : ${message}`);
    }
  });
  return troubles;
}
