/** What a layout does to the text of a page: cut, pushed out of the window, or under another text. */
import type {Page} from 'playwright-core';

/** Horizontal overflow of the document, in CSS pixels, with its cause; none is an empty list. */
export async function sidewaysScroll(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const {scrollWidth, clientWidth} = document.documentElement;
    if (scrollWidth <= clientWidth) {
      return [];
    }
    // What scrolls in its own box, or is cut by it, pushes nothing.
    const isHeld = (element: Element): boolean => {
      for (let box = element.parentElement; box !== null && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== 'visible') {
          return true;
        }
      }
      return false;
    };
    const widest = [...document.body.querySelectorAll('*')].filter((element) => !isHeld(element)).reduce((best, element) =>
      element.getBoundingClientRect().right > best.getBoundingClientRect().right ? element : best,
    );
    return [`la page déborde de ${scrollWidth - clientWidth} px : ${widest.outerHTML.slice(0, 120)}`];
  });
}

/** Texts that their own box cuts, or that lie outside the window with no way to scroll to them. */
export async function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const range = document.createRange();
    // Hidden from sight on purpose, for those who listen.
    const isVisuallyHidden = (element: Element): boolean => {
      for (let box: Element | null = element; box !== null; box = box.parentElement) {
        if (getComputedStyle(box).clipPath === 'inset(50%)') {
          return true;
        }
      }
      return false;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element === null || node.nodeValue?.trim() === '' || !element.checkVisibility({visibilityProperty: true})) {
        continue;
      }
      range.selectNodeContents(node);
      const rect = range.getBoundingClientRect();
      if (rect.width === 0) {
        continue;
      }
      let scrolls = false;
      for (let box: Element | null = element; box !== null && box !== document.documentElement; box = box.parentElement) {
        const style = getComputedStyle(box);
        const clips = (value: string): boolean => value === 'hidden' || value === 'clip';
        if (/auto|scroll/.test(style.overflowX)) {
          scrolls = true;
          break;
        }
        const area = box.getBoundingClientRect();
        const isCut =
          (clips(style.overflowX) && (rect.right > area.right + 1 || rect.left < area.left - 1)) ||
          (clips(style.overflowY) && (rect.bottom > area.bottom + 2 || rect.top < area.top - 2));
        if (isCut && !isVisuallyHidden(element)) {
          found.push(`texte coupé : « ${node.nodeValue?.trim().slice(0, 60) ?? ''} » dans ${box.outerHTML.slice(0, 100)}`);
          break;
        }
      }
      if (!scrolls && (rect.right > innerWidth + 1 || rect.left < -1) && !isVisuallyHidden(element)) {
        found.push(`texte hors de la fenêtre : « ${node.nodeValue?.trim().slice(0, 60) ?? ''} »`);
      }
    }
    return [...new Set(found)].slice(0, 5);
  });
}

/** Controls of the page header that lie over each other. */
export async function headerOverlaps(page: Page, header = 'header'): Promise<string[]> {
  return page.evaluate((selector) => {
    const controls = [...document.querySelectorAll<HTMLElement>(`${selector} :is(a, button, input)`)].filter(
      (element) => element.checkVisibility({visibilityProperty: true}) && element.getBoundingClientRect().width > 4 && element.closest('dialog, [popover]') === null,
    );
    const boxes = controls.map((element) => ({element, box: element.getBoundingClientRect()}));
    return boxes.flatMap(({element, box}, index) =>
      boxes
        .slice(index + 1)
        .filter(({element: other}) => !element.contains(other) && !other.contains(element))
        .filter(({box: other}) => box.left < other.right - 2 && other.left < box.right - 2 && box.top < other.bottom - 2 && other.top < box.bottom - 2)
        .map(({element: other}) => `« ${element.innerText.trim()} » et « ${other.innerText.trim()} » se recouvrent`),
    );
  }, header);
}

/**
 * Impose a style of the reader’s own. A constructed sheet: the policy of the page refuses `<style>`. Undone by the next
 * document.
 */
export async function imposeStyle(page: Page, css: string): Promise<void> {
  await page.evaluate(async (text) => {
    const sheet = new CSSStyleSheet();
    await sheet.replace(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
}

/** The four spacings of RGAA 10.12 (WCAG 1.4.12). */
export const TEXT_SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
