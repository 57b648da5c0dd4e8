/**
 * Inline script at the end of `<body>`: fetches the page’s script at the first gesture, and keeps what the reader does
 * meanwhile so that it is done, not lost.
 *
 * A page whose address carries a state (`data-state` on an element, and a query) fetches it at once.
 */
import type {start as Start} from './gestures';
import {storedTheme} from './theme-key';

/** Address of the built gestures.ts, written by plugins/light-pages. */
declare const GESTURES_URL: string;

const kept: Event[] = [];
const keep = (event: Event): void => {
  kept.push(event);
};
const KEPT = ['click', 'change'] as const;
const GESTURES = ['pointerdown', 'touchstart', 'keydown'] as const;

let asked = false;
const load = (): void => {
  if (asked) {
    return;
  }
  asked = true;
  (import(GESTURES_URL) as Promise<{start: typeof Start}>).then(
    ({start}) => {
      KEPT.forEach((type) => document.removeEventListener(type, keep, true));
      start(kept);
    },
    // The network failed: the next gesture tries again.
    () => {
      asked = false;
    },
  );
};

const radio = document.querySelector<HTMLInputElement>(`#theme-${storedTheme() ?? 'system'}`);
if (radio !== null) {
  radio.checked = true;
}
KEPT.forEach((type) => document.addEventListener(type, keep, true));
GESTURES.forEach((type) => document.addEventListener(type, load, {capture: true, passive: true}));
if (location.search !== '' && document.querySelector('[data-state]') !== null) {
  load();
}
