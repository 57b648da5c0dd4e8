/**
 * The defects known of Docusaurus’s classic theme, each as one question put to a page, whatever theme drew it: the plain theme
 * must fail it, ours must pass it (tests/browser/accessibility/theme.test.ts).
 */
import type {BrowserContextOptions, Page} from 'playwright-core';
import {englishFinder} from '../english';
import {DESK} from '../visit';
import {bringAxe, colourViolations} from './axe';
import {cutTexts, headerOverlaps, imposeStyle, sidewaysScroll} from './layout';

/** A site under test: `open` shows its page with code, tables, tabs and titles that hold code. */
export interface ThemedSite {
  readonly open: (options: BrowserContextOptions) => Promise<Page>;
}

export interface Finding {
  /** Elements that the question was put to. */
  readonly looked: number;
  readonly violations: readonly string[];
}

export interface ThemeDefect {
  readonly what: string;
  /** RGAA criteria. */
  readonly criteria: readonly string[];
  readonly find: (site: ThemedSite) => Promise<Finding>;
}

const NARROW = {viewport: {width: 390, height: 780}, reducedMotion: 'reduce'} as const;
const WIDE = {...DESK, reducedMotion: 'reduce'} as const;

/** « where » for each element of `selector` that `isWrong` (run in the page) finds wrong. */
async function each(page: Page, selector: string, isWrong: (element: Element) => boolean): Promise<Finding> {
  // As one text: a function cannot cross into the page, and the page’s policy refuses to evaluate one there.
  return page.evaluate<Finding>(`(() => {
    const elements = [...document.querySelectorAll(${JSON.stringify(selector)})];
    const isWrong = ${isWrong.toString()};
    return {looked: elements.length, violations: elements.filter((element) => isWrong(element)).map((element) => element.outerHTML.slice(0, 140))};
  })()`);
}

const together = (...findings: readonly Finding[]): Finding => ({
  looked: findings.reduce((sum, {looked}) => sum + looked, 0),
  violations: findings.flatMap(({violations}) => violations),
});

/** Elements of the page header that open something. */
const OPENERS = '[aria-haspopup="true"], header [popovertarget], header [commandfor][command="show-modal"]';
const MENU_BUTTON = 'button[aria-label*="barre de navigation"], header [command="show-modal"]';

export const THEME_DEFECTS: Readonly<Record<number, ThemeDefect>> = {
  1: {
    what: 'un tableau qui déborde s’atteint au clavier, porte un nom et reste un tableau',
    criteria: ['7.3', '5.4'],
    async find(site) {
      const page = await site.open(NARROW);
      const scrolling = await each(page, 'main table', (table) => {
        for (let box: Element | null = table; box !== null && box.localName !== 'main'; box = box.parentElement) {
          if (/auto|scroll/.test(getComputedStyle(box).overflowX)) {
            return !(box.getAttribute('tabindex') === '0' && (box.getAttribute('aria-label') ?? '') !== '');
          }
        }
        return false;
      });
      await page.setViewportSize(DESK.viewport);
      return together(scrolling, await each(page, 'main table', (table) => getComputedStyle(table).display !== 'table'));
    },
  },
  2: {
    what: 'le code coloré se lit, dans les deux thèmes',
    criteria: ['3.2'],
    find: (site) => contrast(site, 'pre'),
  },
  3: {
    what: 'un bloc de code où la touche Tab s’arrête a un nom',
    criteria: ['7.1', '12.8'],
    find: async (site) => each(await site.open(WIDE), 'pre[tabindex="0"]', (element) => !element.hasAttribute('aria-label') && !element.hasAttribute('aria-labelledby')),
  },
  4: {
    what: 'un changement de page est un nouveau document, ou s’annonce',
    criteria: ['7.1', '7.4'],
    async find(site) {
      const page = await site.open(WIDE);
      const link = page.locator('main article a[href^="/"]:not([href="/"]):visible').first();
      await page.evaluate(() => (document.documentElement.dataset.former = ''));
      const before = await page.title();
      await link.click();
      await page.waitForFunction((title) => document.title !== title, before);
      const silent = await page.evaluate(() => {
        const title = document.querySelector('h1')?.textContent ?? '';
        const said = [...document.querySelectorAll('[aria-live], [role="status"], [role="alert"]')].some((element) => element.textContent.includes(title));
        const focused = document.activeElement?.matches('h1, main') ?? false;
        return document.documentElement.dataset.former !== undefined && !said && !focused;
      });
      return {looked: 1, violations: silent ? ['la page change sans que rien ne l’annonce'] : []};
    },
  },
  5: {
    what: 'ce que l’en-tête ouvre se ferme avec Échap, et le focus revient',
    criteria: ['7.1', '7.3'],
    async find(site) {
      const page = await site.open(WIDE);
      const openers = await page.locator(OPENERS).all();
      const violations: string[] = [];
      let looked = 0;
      for (const opener of openers) {
        if (!(await opener.isVisible())) {
          continue;
        }
        looked += 1;
        const shown = (): Promise<number> => page.evaluate(() => document.querySelectorAll(':popover-open, dialog[open], .dropdown--show, [aria-haspopup][aria-expanded="true"]').length);
        await opener.focus();
        await page.keyboard.press('Enter');
        const opened = await shown();
        await page.keyboard.press('Escape');
        if (opened === 0 || (await shown()) > 0 || !(await opener.evaluate((element) => element === document.activeElement))) {
          violations.push(await opener.evaluate((element) => element.outerHTML.slice(0, 140)));
        }
      }
      return {looked, violations};
    },
  },
  6: {
    what: 'aucune touche ne déplie la barre latérale sans qu’on le veuille',
    criteria: ['7.3', '12.9'],
    async find(site) {
      const page = await site.open(WIDE);
      const hide = page.getByRole('button', {name: /menu latéral/i}).first();
      if ((await hide.count()) === 0) {
        // Nothing folds: nothing to unfold.
        return {looked: await page.locator('main').count(), violations: []};
      }
      await hide.click();
      const show = page.locator('[role="button"][aria-label*="menu latéral"]:not(button)').first();
      await show.waitFor();
      await show.focus();
      await page.keyboard.press('Tab');
      const isShown = await page.waitForFunction(() => document.querySelector('[role="button"][aria-label*="menu latéral"]:not(button)') === null, undefined, {timeout: 2000}).then(
        () => true,
        () => false,
      );
      return {looked: 1, violations: isShown ? ['la touche Tab déplie la barre latérale'] : []};
    },
  },
  7: {
    what: 'la navigation de section n’est pas un complément autour d’une navigation',
    criteria: ['9.2', '12.6'],
    find: async (site) => each(await site.open(WIDE), 'nav', (nav) => nav.parentElement?.closest('aside') != null),
  },
  8: {
    what: 'un titre se lit une fois, et son lien se nomme d’après son texte',
    criteria: ['6.1', '9.1'],
    find: async (site) =>
      each(await site.open(WIDE), 'main :is(h2, h3, h4)[id]', (heading) => heading.querySelector('a') !== null || [...(heading.parentElement?.querySelectorAll('a[aria-label]') ?? [])].some((link) => link.getAttribute('aria-label')?.endsWith(heading.id))),
  },
  9: {
    what: 'des onglets ont un nom, et chacun dit ce qu’il commande',
    criteria: ['7.1', '7.3'],
    find: async (site) =>
      each(await site.open(WIDE), 'main [role="tablist"], main fieldset:has(input[type="radio"])', (group) =>
        group.matches('fieldset')
          ? (group.querySelector('legend')?.textContent ?? '').trim() === ''
          : !group.hasAttribute('aria-label') || [...group.querySelectorAll('[role="tab"]')].some((tab) => !tab.hasAttribute('aria-controls')),
      ),
  },
  10: {
    what: 'un lien dans un texte se voit sans la couleur',
    criteria: ['10.6'],
    find: async (site) => each(await site.open(WIDE), 'main p a', (link) => !getComputedStyle(link).textDecorationLine.includes('underline')),
  },
  11: {
    what: 'les couleurs de l’interface et du texte se lisent, dans les deux thèmes',
    criteria: ['3.2'],
    find: (site) => contrast(site, 'body'),
  },
  12: {
    what: 'le texte seul à 200 % ne recouvre rien dans l’en-tête',
    criteria: ['10.4'],
    async find(site) {
      const page = await site.open(WIDE);
      await imposeStyle(page, ':root { font-size: 200% !important }');
      const header = (await page.locator('.navbar').count()) > 0 ? '.navbar' : 'header';
      return {
        looked: await page.locator(`${header} a`).count(),
        violations: [...(await sidewaysScroll(page)), ...(await cutTexts(page)), ...(await headerOverlaps(page, header))],
      };
    },
  },
  13: {
    what: 'le menu du téléphone retient le focus et se ferme avec Échap',
    criteria: ['7.3', '12.8', '12.11'],
    async find(site) {
      const page = await site.open(NARROW);
      const button = page.locator(MENU_BUTTON).first();
      await button.focus();
      await page.keyboard.press('Enter');
      const isOpen = (): Promise<boolean> => page.evaluate(() => document.querySelector('dialog[open], .navbar-sidebar--show') !== null);
      await page.waitForFunction(() => document.querySelector('dialog[open], .navbar-sidebar--show') !== null);
      const violations: string[] = [];
      for (let step = 0; step < 30 && violations.length === 0; step += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(() => document.activeElement?.closest('main, footer') != null)) {
          violations.push('la touche Tab va derrière le menu ouvert');
        }
      }
      await page.keyboard.press('Escape');
      if (await isOpen()) {
        violations.push('Échap ne ferme pas le menu');
      }
      return {looked: 1, violations};
    },
  },
  14: {
    what: 'la copie s’annonce par un message de statut',
    criteria: ['7.5'],
    async find(site) {
      const page = await site.open({...WIDE, permissions: ['clipboard-read', 'clipboard-write']});
      const button = page.locator('main').getByRole('button', {name: /copier/i}).first();
      await button.scrollIntoViewIfNeeded();
      await button.click();
      const isSaid = await page
        .waitForFunction(() => [...document.querySelectorAll('[role="status"], [aria-live]')].some((element) => /copié/i.test(element.textContent)), undefined, {timeout: 3000})
        .then(
          () => true,
          () => false,
        );
      return {looked: 1, violations: isSaid ? [] : ['aucun message de statut après la copie']};
    },
  },
  15: {
    what: 'la commande du thème dit son état en français',
    criteria: ['7.1', '11.9'],
    find: async (site) => each(await site.open(WIDE), 'button[aria-label], button[title], [popovertarget]', (button) => /(?:system|light|dark) mode/i.test(`${button.getAttribute('aria-label') ?? ''} ${button.getAttribute('title') ?? ''}`)),
  },
  16: {
    what: 'l’indicateur de focus reste quand une aide technique clique',
    criteria: ['10.7'],
    async find(site) {
      const page = await site.open(WIDE);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      const isLost = await page.evaluate(() => {
        const element = document.activeElement;
        // What a screen reader sends before the click: no pointer moved, no focus changed.
        element?.dispatchEvent(new MouseEvent('mousedown', {bubbles: true}));
        return element === null || getComputedStyle(element).outlineStyle === 'none' || parseFloat(getComputedStyle(element).outlineWidth) === 0;
      });
      return {looked: 1, violations: isLost ? ['l’indicateur de focus disparaît'] : []};
    },
  },
  19: {
    what: 'aucun libellé d’interface n’est en anglais',
    criteria: ['8.7', '6.1', '12.6'],
    async find(site) {
      const page = await site.open(WIDE);
      const labels = await page.locator('[aria-label], [title]').evaluateAll((elements) =>
        elements.filter((element) => element.closest('[lang]:not([lang="fr"], html)') === null).flatMap((element) => [element.getAttribute('aria-label'), element.getAttribute('title')].filter((label) => label !== null && label !== '')),
      );
      const findEnglish = englishFinder();
      return {looked: labels.length, violations: labels.filter((label): label is string => label !== null && findEnglish(label) !== undefined)};
    },
  },
  20: {
    what: 'l’en-tête est un en-tête, et le sommaire une navigation nommée',
    criteria: ['9.2', '12.6'],
    async find(site) {
      const page = await site.open(WIDE);
      return together(
        await each(page, 'body', (body) => body.querySelector('header:not(main header, article header) nav') === null),
        await each(page, 'a[href="#installer"], a[href="#tableau"], a[href="#prerequis"]', (link) => link.closest('nav[aria-label]') === null && link.closest('h2, h3') === null && !link.hasAttribute('aria-label')),
      );
    },
  },
  21: {
    what: 'une image vectorielle nommée a le rôle d’une image',
    criteria: ['1.1'],
    // A site without named images passes: every one of its icons must then be hidden.
    find: async (site) => each(await site.open(WIDE), 'svg', (svg) => (svg.hasAttribute('aria-label') ? svg.getAttribute('role') !== 'img' : false)),
  },
};

/** Defects that Docusaurus has mended: the plain theme passes too, and says so the day that it no longer does. */
export const MENDED_UPSTREAM: Readonly<Record<number, string>> = {
  16: 'la classe navigation-with-keyboard, qui retirait l’indicateur au premier clic, n’existe plus dans Docusaurus 3.10.2',
};

/** Defects that neither theme can show, and why. */
export const NOT_SHOWN: Readonly<Record<number, string>> = {
  17: 'le code modifiable (@docusaurus/theme-live-codeblock) n’est pas installé : ni le thème nu, ni ce site ne peuvent en contenir',
  18: 'les schémas Mermaid (@docusaurus/theme-mermaid) ne sont pas installés : ni le thème nu, ni ce site ne peuvent en contenir',
};

async function contrast(site: ThemedSite, inside: string): Promise<Finding> {
  const page = await site.open({...WIDE, colorScheme: 'light'});
  await bringAxe(page);
  const violations: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({colorScheme});
    violations.push(...(await colourViolations(page, inside)).map((line) => `${colorScheme} : ${line}`));
  }
  return {looked: await page.locator(inside).count(), violations};
}
