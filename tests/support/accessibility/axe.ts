/** axe-core on a page as it stands: every rule of its tags, or those that look at colours. */
import axe from 'axe-core';
import type {Page} from 'playwright-core';

/** Tags that are run: WCAG 2.0 to 2.2 A and AA, the good practices of axe, and the rules that axe maps to the RGAA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'RGAAv4'];

/**
 * Rules that read colours, and that cost most. They run on every element in one setting; in the others, on one element of each
 * group that draws text the same way (same colour, size and weight over the same backgrounds). Contrast depends on nothing
 * else, and a theme changes nothing but colours (tests/build/theme.test.ts).
 */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Needs the style sheets as text, which cost a download in each run; the site has one sheet: see `orientation`. */
const ON_STYLE_SHEETS = 'css-orientation-lock';

export interface AxeOptions {
  /** CSS selector of the elements to look at; the whole page without it. */
  readonly inside?: string;
  /** `every`: all rules on all elements; `grouped`: the same, colour rules by groups; `colours`: colour rules alone, by groups. */
  readonly rules?: 'every' | 'grouped' | 'colours';
}

/** Bring axe into a page. Evaluated rather than loaded: the policy of the page refuses any script but its own. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source);
}

/** What axe finds: « rule : where » for each violation, with the RGAA tests of the rule. */
export async function axeViolations(page: Page, {inside, rules = 'every'}: AxeOptions = {}): Promise<string[]> {
  return page.evaluate(
    async ({inside: selector, rules: wanted, tags, colourRules, left}) => {
      const {run} = (globalThis as unknown as {axe: typeof axe}).axe;
      const roots = selector === undefined ? [document.body] : [...document.querySelectorAll(selector)];

      /** One element of each group that draws its text alike, those of links apart. */
      const representatives = (): Element[] => {
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
        for (const root of roots) {
          for (const element of [root, ...root.querySelectorAll('*')]) {
            const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '');
            if (!hasText || !element.checkVisibility({visibilityProperty: true})) {
              continue;
            }
            const {color, fontSize, fontWeight, textDecorationLine, textShadow} = getComputedStyle(element);
            const around = element.localName === 'a' && element.parentElement !== null ? getComputedStyle(element.parentElement).color : '';
            const key = [color, fontSize, fontWeight, textDecorationLine, textShadow, around, backgroundOf(element)].join();
            if (!groups.has(key)) {
              groups.set(key, element);
            }
          }
        }
        return [...groups.values()];
      };

      const common = {resultTypes: ['violations' as const], preload: false};
      const results = [];
      if (wanted !== 'colours') {
        const off = [left, ...(wanted === 'grouped' ? colourRules : [])];
        results.push(
          await run(selector === undefined ? document : {include: roots as HTMLElement[]}, {
            ...common,
            runOnly: {type: 'tag', values: tags},
            // Off by default in axe: the target size of WCAG 2.2 (2.5.8).
            rules: {'target-size': {enabled: true}, ...Object.fromEntries(off.map((rule) => [rule, {enabled: false}]))},
          }),
        );
      }
      if (wanted !== 'every') {
        results.push(await run({include: representatives() as HTMLElement[]}, {...common, runOnly: {type: 'rule', values: colourRules}}));
      }
      return results.flatMap(({violations}) =>
        violations.map(({id, tags: own, nodes}) => {
          const criteria = own.filter((tag) => /^RGAA-\d/.test(tag)).map((tag) => tag.slice('RGAA-'.length));
          const where = nodes.slice(0, 3).map(({html, any, all}) => `${html.slice(0, 140)} [${[...any, ...all][0]?.message.slice(0, 160) ?? ''}]`);
          return `${id}${criteria.length === 0 ? '' : ` (RGAA ${criteria.join(', ')})`} : ${nodes.length} × ${where.join(' | ')}`;
        }),
      );
    },
    {inside, rules, tags: TAGS, colourRules: COLOUR_RULES, left: ON_STYLE_SHEETS},
  );
}

/** Whether the style sheets hold the screen in one position (RGAA 13.9), one line for each rule that does. */
export async function orientationLocks(page: Page): Promise<string[]> {
  return page.evaluate(async (rule) => {
    const {violations} = await (globalThis as unknown as {axe: typeof axe}).axe.run(document, {runOnly: {type: 'rule', values: [rule]}});
    return violations.flatMap(({nodes}) => nodes.map(({html}) => html.slice(0, 120)));
  }, ON_STYLE_SHEETS);
}

/** RGAA criteria (« 3.2 ») that a rule of axe looks at, in part or whole. */
export function axeCriteria(): string[] {
  const tests = axe.getRules(TAGS).flatMap(({tags}) => tags.flatMap((tag) => /^RGAA-(\d+\.\d+)\.\d+$/.exec(tag)?.[1] ?? []));
  return [...new Set(tests)].sort((a, b) => a.localeCompare(b, 'fr', {numeric: true}));
}
