/** What the pages look like when they are hovered, pressed, or drawn in the colours of the system. */
import type {CDPSession, Page} from 'playwright-core';
import {expect, it} from 'vitest';
import {CHECKS} from '../../../src/domain/accessibility/checks';
import {bringAxe, colourViolations} from '../../support/accessibility/axe';
import {contrast} from '../../support/accessibility/contrast';
import {report} from '../../support/accessibility/report';
import {TEMPLATES} from '../../support/accessibility/templates';
import {BUILDS} from '../../support/site';
import {DESK, stageOf} from '../../support/visit';

const stage = stageOf(BUILDS.root);
const ROUTES = [...TEMPLATES, 'catalogue/', 'memoire/', 'comparer/', 'recherche/'];
/** What a pointer or a key acts on. */
const ACTIVE = 'a[href], button, summary, input, select, textarea, label, tr, th';
/** WCAG 2.2, 1.4.11. */
const LEAST_CONTRAST = 3;

/** Hold every active element of the page in a state, as the inspector does. */
async function forceState(session: CDPSession, states: readonly string[]): Promise<number> {
  const {root} = await session.send('DOM.getDocument');
  const {nodeIds} = await session.send('DOM.querySelectorAll', {nodeId: root.nodeId, selector: ACTIVE});
  await Promise.all(nodeIds.map((nodeId) => session.send('CSS.forcePseudoState', {nodeId, forcedPseudoClasses: [...states]})));
  return nodeIds.length;
}

it(CHECKS.states, async () => {
  const found: string[] = [];
  let looked = 0;
  for (const colorScheme of ['light', 'dark'] as const) {
    const {page, context} = await stage.visit({...DESK, colorScheme, reducedMotion: 'reduce'});
    const session = await context.newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    for (const route of ROUTES) {
      await page.goto(stage.home() + route);
      await bringAxe(page);
      for (const states of [['hover'], ['hover', 'active'], ['focus', 'focus-visible']]) {
        looked += await forceState(session, states);
        found.push(...(await colourViolations(page)).map((line) => `/${route}, ${colorScheme}, ${states.join(' ')} : ${line}`));
      }
    }
  }
  report('states', looked, found);
}, 300_000);

interface Mark {
  readonly html: string;
  readonly colour: string;
  readonly ground: string;
}

/** The drawings that stand in what is pressed, with the colour behind them. */
function icons(page: Page): Promise<Mark[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a svg, button svg, summary svg')].flatMap((icon) => {
      if (!icon.checkVisibility({visibilityProperty: true})) {
        return [];
      }
      let behind: Element | null = icon.parentElement;
      while (behind !== null && !getComputedStyle(behind).backgroundColor.startsWith('rgb(')) {
        behind = behind.parentElement;
      }
      const shape = icon.querySelector('path, circle, rect, line, polyline') ?? icon;
      const {stroke, fill} = getComputedStyle(shape);
      return [{html: icon.parentElement?.outerHTML.slice(0, 100) ?? '', colour: stroke === 'none' ? fill : stroke, ground: getComputedStyle(behind ?? document.documentElement).backgroundColor}];
    }),
  );
}

/** The element that has the focus, when no line of 2 px or more stands around it or its label. */
function ringless(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) {
      return [];
    }
    const hasRing = (candidate: Element): boolean => {
      const {outlineStyle, outlineWidth} = getComputedStyle(candidate);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    };
    return hasRing(element) || hasRing(element.closest('label') ?? element) ? [] : [element.outerHTML.slice(0, 100)];
  });
}

it(CHECKS.forcedColours, async () => {
  const found: string[] = [];
  let looked = 0;
  const {page} = await stage.visit({...DESK, forcedColors: 'active', reducedMotion: 'reduce'});
  for (const route of ROUTES) {
    await page.goto(stage.home() + route);
    for (const {html, colour, ground} of await icons(page)) {
      looked += 1;
      if (contrast(colour, ground) < LEAST_CONTRAST) {
        found.push(`/${route} : icône ${colour} sur ${ground}, ${html}`);
      }
    }
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press('Tab');
      looked += 1;
      found.push(...(await ringless(page)).map((html) => `/${route} : sans contour, ${html}`));
    }
  }
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  report('forcedColours', looked, [...new Set(found)]);
}, 300_000);
