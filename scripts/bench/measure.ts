/** What a built page costs a reader, in Chromium, on a first visit. */
import type {BrowserContext, Page} from 'playwright-core';
import {launchBrowser} from '../../tests/support/browser';
import {servePages} from '../../tests/support/pages-server';
import {hasLighthouse, runLighthouse} from './lighthouse';

export interface PageCost {
  /** Compressed bytes received until the network is quiet, headers included. */
  readonly html: number;
  readonly css: number;
  readonly script: number;
  readonly total: number;
  readonly requests: number;
  /** Compressed bytes of scripts once the reader has pressed a key and the network is quiet again. */
  readonly scriptAfterGesture: number;
  /** Milliseconds. */
  readonly lcp: number;
  readonly tbt: number;
  /** Lighthouse’s performance score, out of 100, when Lighthouse is in the cache folder. */
  readonly score: number | undefined;
}

/** Simulated phone of `lcp` and `tbt` without Lighthouse: 4 times slower, 150 ms and 1.6 Mbit/s. */
const PHONE_NETWORK = {offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750};
const PHONE_SLOWNESS = 4;
const LONG_TASK = 50;

/** @param route address of a content page, from the root of the built site in `folder` */
export async function measurePage(folder: string, route: string): Promise<PageCost> {
  const server = await servePages(folder, '/');
  const browser = await launchBrowser();
  try {
    const address = server.home + route;
    const bytes = await countBytes(await browser.newContext(), address);
    if (!hasLighthouse()) {
      return {...bytes, ...(await timePage(await browser.newContext(), address)), score: undefined};
    }
    const {lcp, tbt, performance: score} = await runLighthouse(address);
    return {...bytes, lcp, tbt, score};
  } finally {
    await browser.close();
    await server.close();
  }
}

async function countBytes(context: BrowserContext, address: string): Promise<Omit<PageCost, 'lcp' | 'tbt' | 'score'>> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const types = new Map<string, string>();
  const sizes = {html: 0, css: 0, script: 0, total: 0};
  const kinds: Readonly<Record<string, 'html' | 'css' | 'script'>> = {Document: 'html', Stylesheet: 'css', Script: 'script'};
  session.on('Network.requestWillBeSent', ({requestId, type, request}) => {
    // Scripts asked for ahead come as « Other ».
    types.set(requestId, /\.m?js$/.test(new URL(request.url).pathname) ? 'Script' : (type ?? 'Other'));
  });
  session.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
    const kind = kinds[types.get(requestId) ?? ''];
    sizes.total += encodedDataLength;
    if (kind !== undefined) {
      sizes[kind] += encodedDataLength;
    }
  });
  await session.send('Network.enable');
  await page.goto(address, {waitUntil: 'networkidle'});
  const firstView = {...sizes, requests: types.size};
  await page.keyboard.press('Tab');
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1000);
  await context.close();
  return {...firstView, scriptAfterGesture: sizes.script};
}

async function timePage(context: BrowserContext, address: string): Promise<{lcp: number; tbt: number}> {
  const page: Page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', PHONE_NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', {rate: PHONE_SLOWNESS});
  await page.addInitScript((longTask) => {
    const seen = {lcp: 0, tbt: 0};
    Object.assign(window, {seen});
    new PerformanceObserver((list) => list.getEntries().forEach(({startTime}) => (seen.lcp = startTime))).observe({type: 'largest-contentful-paint', buffered: true});
    new PerformanceObserver((list) => list.getEntries().forEach(({duration}) => (seen.tbt += duration - longTask))).observe({type: 'longtask', buffered: true});
  }, LONG_TASK);
  await page.goto(address, {waitUntil: 'networkidle'});
  const seen = await page.evaluate(() => (window as unknown as {seen: {lcp: number; tbt: number}}).seen);
  await context.close();
  return seen;
}
