/** axe-core on a page as it stands: every rule of its tags, or those that look at colours. */
import axe from 'axe-core';
import type {Page} from 'playwright-core';
import {AXE_MISJUDGED} from './exceptions';

/** Tags that are run: WCAG 2.0 to 2.2 A and AA, the good practices of axe, and the rules that axe maps to the RGAA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'RGAAv4'];

/**
 * Rules that read colours: their verdict on a text depends on its colour, size, weight, underline and backgrounds, and on
 * nothing else. Each combination is put to them once, wherever it stands, whatever the page, the theme and the width.
 */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Needs the style sheets as text, which cost a download in each run; the site has one sheet: see `orientationLocks`. */
const ON_STYLE_SHEETS = 'css-orientation-lock';

/**
 * Rules whose verdict may change with the width of the window: those that measure boxes, and those that weigh the page as a
 * whole. The others read an element, its attributes and the names it is given: they are asked once at the width where it is
 * shown first, then again where something of it shows or hides (`layoutViolations`).
 */
const LAYOUT_RULES = ['target-size', 'scrollable-region-focusable', 'bypass', 'heading-order', 'page-has-heading-one', 'region', 'skip-link', 'landmark-one-main', 'landmark-unique'];

/** What gets its name from what it holds. */
const NAMED_BY_CONTENT = 'a, button, summary, label, legend, caption, th, [role]';

type AxeWindow = typeof globalThis & {axe: typeof axe; samples: Element[]; shown: WeakSet<Element>};

/** Combinations of colours that the rules have passed. */
const passedColours = new Set<string>();

/** Bring axe into a page. Evaluated rather than loaded: the policy of the page refuses any script but its own. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source);
}

/**
 * What axe finds: « rule : where » for each violation, with the RGAA tests of the rule.
 *
 * @param inside CSS selector of the elements to look at; the whole page without it
 */
export async function axeViolations(page: Page, inside?: string): Promise<string[]> {
  return [...(await runAxe(page, {inside})), ...(await colourViolations(page, inside))];
}

/** The same in a window of another width, after `rememberShown` and `axeViolations` in the first one. */
export async function layoutViolations(page: Page, inside?: string): Promise<string[]> {
  const changed = await page.evaluate(
    ({selector, named}) => {
      const scope = globalThis as AxeWindow;
      const changes = new Set<Element>();
      for (const root of selector === undefined ? [document.body] : document.querySelectorAll(selector)) {
        for (const element of root.querySelectorAll('*')) {
          const isShown = element.checkVisibility({visibilityProperty: true});
          if (isShown && !scope.shown.has(element)) {
            changes.add(element);
          } else if (!isShown && scope.shown.has(element)) {
            const holder = element.closest(named);
            if (holder?.checkVisibility({visibilityProperty: true}) === true) {
              changes.add(holder);
            }
          }
        }
      }
      scope.samples = [...changes].filter((element) => element.parentElement === null || !changes.has(element.parentElement));
      return scope.samples.map((_, index) => index);
    },
    {selector: inside, named: NAMED_BY_CONTENT},
  );
  return [
    ...(changed.length === 0 ? [] : await runAxe(page, {samples: changed})),
    ...(await runAxe(page, {inside, rules: LAYOUT_RULES})),
    ...(await colourViolations(page, inside)),
  ];
}

/** Note what the page shows now, for `layoutViolations`. */
export function rememberShown(page: Page): Promise<void> {
  return page.evaluate(() => {
    (globalThis as AxeWindow).shown = new WeakSet([...document.querySelectorAll('*')].filter((element) => element.checkVisibility({visibilityProperty: true})));
  });
}

/** What the rules on colours find among combinations not met yet. */
export async function colourViolations(page: Page, inside?: string): Promise<string[]> {
  const combinations = await findColours(page, inside);
  const samples = combinations.flatMap((key, index) => (passedColours.has(key) ? [] : [index]));
  if (samples.length === 0) {
    return [];
  }
  const {violations, undecided} = await askAxe(page, {rules: COLOUR_RULES, samples});
  // Out of the window or under another element, axe cannot tell: the next text drawn alike will.
  if (violations.length === 0) {
    samples.filter((index) => !undecided.includes(index)).forEach((index) => passedColours.add(combinations[index] ?? ''));
  }
  return violations;
}

/** Combinations of colours among the texts in sight; keeps one element of each in the page, at the same index. */
function findColours(page: Page, inside: string | undefined): Promise<string[]> {
  return page.evaluate((selector) => {
    const backgrounds = new Map<Element, string>();
    const backgroundOf = (element: Element | null): string => {
      if (element === null) {
        return '';
      }
      let known = backgrounds.get(element);
      if (known === undefined) {
        const {backgroundColor, backgroundImage, opacity} = getComputedStyle(element);
        const isOpaque = /^rgb\(/.test(backgroundColor) && opacity === '1';
        known = `${backgroundColor}${backgroundImage}${opacity}${isOpaque ? '' : `/${backgroundOf(element.parentElement)}`}`;
        backgrounds.set(element, known);
      }
      return known;
    };
    const groups = new Map<string, Element>();
    for (const root of selector === undefined ? [document.body] : document.querySelectorAll(selector)) {
      for (const element of [root, ...root.querySelectorAll('*')]) {
        const hasText = element.matches('input, select, textarea') || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '');
        if (!hasText || !element.checkVisibility({visibilityProperty: true})) {
          continue;
        }
        const {color, fontSize, fontWeight, textDecorationLine, textShadow, borderBottomStyle} = getComputedStyle(element);
        const around = element.localName === 'a' && element.parentElement !== null ? getComputedStyle(element.parentElement).color : '';
        const key = [color, fontSize, fontWeight, textDecorationLine, textShadow, borderBottomStyle, around, backgroundOf(element)].join();
        if (!groups.has(key)) {
          groups.set(key, element);
        }
      }
    }
    (globalThis as AxeWindow).samples = [...groups.values()];
    return [...groups.keys()];
  }, inside);
}

interface Run {
  readonly inside?: string | undefined;
  /** These rules; without it, every rule of the tags but those of colours. */
  readonly rules?: readonly string[];
  /** Indexes, among the samples kept in the page, of the elements to look at. */
  readonly samples?: readonly number[];
}

interface Answer {
  readonly violations: string[];
  /** Indexes of the samples that axe could not judge. */
  readonly undecided: number[];
}

const runAxe = async (page: Page, wanted: Run): Promise<string[]> => (await askAxe(page, wanted)).violations;

function askAxe(page: Page, wanted: Run): Promise<Answer> {
  return page.evaluate(
    async ({inside: selector, rules, samples: indexes, tags, left, misjudged}) => {
      const {axe: engine, samples} = globalThis as AxeWindow;
      const chosen = indexes?.flatMap((index) => samples[index] ?? []) ?? (selector === undefined ? undefined : [...document.querySelectorAll(selector)]);
      const {violations, incomplete} = await engine.run(chosen === undefined ? document : {include: chosen as HTMLElement[]}, {
        resultTypes: ['violations', ...(indexes === undefined ? [] : ['incomplete' as const])],
        elementRef: true,
        preload: false,
        ...(rules === undefined
          ? {
              runOnly: {type: 'tag' as const, values: tags},
              // Off by default in axe: the target size of WCAG 2.2 (2.5.8).
              rules: {'target-size': {enabled: true}, ...Object.fromEntries(left.map((rule) => [rule, {enabled: false}]))},
            }
          : {runOnly: {type: 'rule' as const, values: [...rules]}}),
      });
      const doubtful = new Set(incomplete.flatMap(({nodes}) => nodes.map(({element}) => element)));
      const said = violations.flatMap(({id, tags: own, nodes: all}) => {
        const accepted = misjudged[id]?.selector;
        const nodes = all.filter(({element}) => accepted === undefined || element?.matches(accepted) !== true);
        if (nodes.length === 0) {
          return [];
        }
        const criteria = own.filter((tag) => /^RGAA-\d/.test(tag)).map((tag) => tag.slice('RGAA-'.length));
        const where = nodes.slice(0, 3).map(({html, any, all: every}) => `${html.slice(0, 140)} [${[...any, ...every][0]?.message.slice(0, 160) ?? ''}]`);
        return `${id}${criteria.length === 0 ? '' : ` (RGAA ${criteria.join(', ')})`} : ${nodes.length} × ${where.join(' | ')}`;
      });
      return {violations: said, undecided: (indexes ?? []).filter((index) => doubtful.has(samples[index] as HTMLElement))};
    },
    {...wanted, tags: TAGS, left: [...COLOUR_RULES, ON_STYLE_SHEETS], misjudged: AXE_MISJUDGED},
  );
}

/** Whether the style sheets hold the screen in one position (RGAA 13.9), one line for each rule that does. */
export async function orientationLocks(page: Page): Promise<string[]> {
  return page.evaluate(async (rule) => {
    const {violations} = await (globalThis as AxeWindow).axe.run(document, {runOnly: {type: 'rule', values: [rule]}});
    return violations.flatMap(({nodes}) => nodes.map(({html}) => html.slice(0, 120)));
  }, ON_STYLE_SHEETS);
}
