/** A reader with a keyboard alone. */
import type {Page} from 'playwright-core';

export interface Keyboard {
  readonly press: (key: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Tab until an element that matches has the focus. @throws Error when none gets it, or when it stands out of sight */
  readonly reach: (selector: string) => Promise<void>;
  /** Keys pressed and words typed so far. */
  readonly gestures: () => number;
}

/** Stops after which an element is out of reach. */
const LONGEST_WAY = 90;

export function keyboardOf(page: Page): Keyboard {
  let gestures = 0;
  const press = async (key: string): Promise<void> => {
    gestures += 1;
    await page.keyboard.press(key);
  };
  return {
    press,
    type: async (text) => {
      gestures += 1;
      await page.keyboard.type(text);
    },
    reach: async (selector) => {
      for (let presses = 0; presses < LONGEST_WAY; presses += 1) {
        await press('Tab');
        const place = await page.evaluate((wanted) => {
          const element = document.activeElement;
          if (element === null || !element.matches(wanted)) {
            return undefined;
          }
          const {top, bottom, left, right} = element.getBoundingClientRect();
          return bottom > 0 && top < innerHeight && right > 0 && left < innerWidth ? 'in sight' : 'out of sight';
        }, selector);
        if (place === 'in sight') {
          return;
        }
        if (place !== undefined) {
          throw new Error(`${selector} takes the focus out of sight, on ${page.url()}`);
        }
      }
      throw new Error(`${selector} is out of reach of the keyboard, on ${page.url()}`);
    },
    gestures: () => gestures,
  };
}
