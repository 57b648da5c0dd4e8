import {describe, expect, it} from 'vitest';
import {BUILDS, expectedRoutes} from '../support/site';
import {DESK, stageOf} from '../support/visit';

describe.each(Object.values(BUILDS))('every page under $baseUrl', (build) => {
  const stage = stageOf(build);

  it('opens without an error, nor a request to another site', async () => {
    const {page, troubles} = await stage.visit(DESK);
    const routes = expectedRoutes();
    expect(routes.length).toBeGreaterThan(0);
    for (const route of routes) {
      const response = await page.goto(stage.home() + route.slice(1), {waitUntil: 'load'});
      expect(response?.status(), route).toBe(200);
      expect(await page.locator('h1').count(), route).toBe(1);
    }
    await page.waitForLoadState('networkidle');
    expect(troubles).toEqual([]);
  });

  it('or does not exist, and the 404 page leads back, its style and scripts loaded', async () => {
    const {page, troubles} = await stage.visit(DESK);
    const address = `${stage.home()}modeles/absent/page/`;
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    expect(await page.locator('h1').textContent()).toMatch(/introuvable|n’existe pas/i);
    const font = await page.locator('h1').evaluate((element) => getComputedStyle(element).fontFamily);
    expect(font).not.toMatch(/^"?Times/);
    // The address itself answers 404, by right; nothing else may.
    expect(troubles.filter((trouble) => !trouble.includes(address) && !/status of 404/.test(trouble))).toEqual([]);
    await page.getByRole('main').getByRole('link', {name: /modèles/i}).first().click();
    await page.waitForURL(`${stage.home()}modeles/`);
  });
});
