/** Lighthouse on a simulated phone. It lives in the cache folder: see install.ts. */
import {existsSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {launchBrowser} from '../../tests/support/browser';
import {TOOLS} from './sites';

export const LIGHTHOUSE = 'lighthouse@12.8.2';
const DEBUGGING_PORT = 9333;

export interface Audited {
  /** Scores out of 100. */
  readonly performance: number;
  readonly accessibility: number;
  /** Milliseconds. */
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
  /** Audits of accessibility that the page fails, by their Lighthouse names. */
  readonly failed: readonly string[];
}

interface LighthouseResult {
  readonly lhr: {
    readonly runtimeError?: {readonly message: string};
    readonly categories: Readonly<Record<'performance' | 'accessibility', {readonly score: number | null; readonly auditRefs: readonly {readonly id: string; readonly weight: number}[]}>>;
    readonly audits: Readonly<Record<string, {readonly score: number | null; readonly numericValue?: number}>>;
  };
}
type Lighthouse = (address: string, flags: object) => Promise<LighthouseResult | undefined>;

const ENTRY = path.join(TOOLS, 'node_modules/lighthouse/core/index.js');

export const hasLighthouse = (): boolean => existsSync(ENTRY);

/** @throws Error when Lighthouse is not in the cache folder, or cannot read the page */
export async function runLighthouse(address: string): Promise<Audited> {
  const {default: lighthouse} = (await import(pathToFileURL(ENTRY).href)) as {default: Lighthouse};
  const browser = await launchBrowser({args: [`--remote-debugging-port=${DEBUGGING_PORT}`]});
  try {
    const result = await lighthouse(address, {port: DEBUGGING_PORT, onlyCategories: ['performance', 'accessibility'], logLevel: 'error'});
    if (result === undefined || result.lhr.runtimeError !== undefined) {
      throw new Error(`Lighthouse n’a pas lu ${address} : ${result?.lhr.runtimeError?.message ?? 'aucun résultat'}`);
    }
    const {audits, categories} = result.lhr;
    const measured = (name: string): number => audits[name]?.numericValue ?? NaN;
    const score = (name: 'performance' | 'accessibility'): number => Math.round((categories[name].score ?? NaN) * 100);
    return {
      performance: score('performance'),
      accessibility: score('accessibility'),
      lcp: measured('largest-contentful-paint'),
      tbt: measured('total-blocking-time'),
      cls: measured('cumulative-layout-shift'),
      failed: categories.accessibility.auditRefs.filter(({id, weight}) => weight > 0 && audits[id]?.score === 0).map(({id}) => id),
    };
  } finally {
    await browser.close();
  }
}
