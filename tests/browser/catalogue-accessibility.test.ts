import axe from 'axe-core';
import type {Page} from 'playwright-core';
import {describe, expect, it} from 'vitest';
import {BUILDS} from '../support/site';
import {DESK, PHONE, stageOf} from '../support/visit';

const stage = stageOf(BUILDS.root);
const ROUTES = ['ma-machine/', 'memoire/', 'outils/', 'catalogue/', 'fraicheur/', 'licences/', 'puis-je/', 'comparer/', 'comparer/gemma-4-12b-et-qwen3-14b-et-phi-4-14b/', 'licences/llama-4/', 'modeles/gemma/gemma-3n/', 'modeles/gpt-oss/'];

/** « rule : where » for each violation that axe sees on the page as it stands. */
async function violations(page: Page): Promise<string[]> {
  // Evaluated rather than loaded: the policy of the page refuses any script but its own.
  await page.evaluate(axe.source);
  const {violations: found} = await page.evaluate(() => (globalThis as unknown as {axe: typeof axe}).axe.run(document, {resultTypes: ['violations']}));
  return found.map(({id, nodes}) => `${id} : ${nodes.slice(0, 3).map(({html}) => html.slice(0, 160)).join(' | ')} (${nodes.length})`);
}

describe.each([
  ['at 360 px', PHONE],
  ['at 1280 px', DESK],
] as const)('axe, %s', (_, screen) => {
  it.each(['light', 'dark'] as const)('finds nothing on the pages of the catalogue, %s', async (colorScheme) => {
    const {page} = await stage.visit({...screen, colorScheme});
    const found: string[] = [];
    for (const route of ROUTES) {
      await page.goto(stage.home() + route);
      // What is folded is read too, the section’s list included (axe takes the one that style unfolds for hidden); a note is
      // opened where the page has one.
      await page.evaluate(() => {
        document.querySelectorAll('details').forEach((element) => element.setAttribute('open', ''));
        document.querySelector<HTMLElement>('main button[popovertarget]')?.click();
      });
      found.push(...(await violations(page)).map((violation) => `/${route} : ${violation}`));
    }
    expect(found).toEqual([]);
  });
});
