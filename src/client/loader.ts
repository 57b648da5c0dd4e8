/**
 * Inline script at the end of `<body>`: fetches the page’s script at the first gesture, and keeps what the reader does
 * meanwhile so that it is done, not lost.
 *
 * A page whose address carries a state fetches it at once: a query on a page with `data-state`, a machine on one with verdicts.
 */
import type {start as Start} from './gestures';
import {goToSearch} from './search/shortcut';
import {applyTheme, storedTheme} from './theme-key';

/** Address of the built gestures.ts, written by plugins/light-pages. */
declare const GESTURES_URL: string;

// Assistive technology may send a click that no pointer or key comes before.
const GESTURES = ['pointerdown', 'touchstart', 'keydown', 'click', 'change', 'focusin'] as const;

const kept: Event[] = [];
let asked = false;
let failures = 0;

function load(): void {
  if (asked) {
    return;
  }
  asked = true;
  // A browser may remember that an address failed: each new try has its own.
  (import(failures === 0 ? GESTURES_URL : `${GESTURES_URL}?${failures}`) as Promise<{start: typeof Start}>).then(
    ({start}) => {
      GESTURES.forEach((type) => document.removeEventListener(type, onGesture, true));
      start(kept);
    },
    () => {
      // The network failed: the next gesture tries again.
      asked = false;
      failures += 1;
    },
  );
}

function onGesture(event: Event): void {
  // What the browser does by itself (follow a link, check a box) it has done: gestures.ts adds only its own part.
  if (event.type === 'click' || event.type === 'change' || event.type === 'focusin') {
    kept.push(event);
  }
  load();
}

function showTheme(): void {
  const theme = storedTheme();
  applyTheme(theme);
  const radio = document.querySelector<HTMLInputElement>(`#theme-${theme ?? 'system'}`);
  if (radio !== null) {
    radio.checked = true;
  }
}

showTheme();
// The theme may have changed on another page since this one was left, prerendered or opened beside it.
addEventListener('pageshow', ({persisted}) => persisted && showTheme());
addEventListener('storage', showTheme);
document.addEventListener('prerenderingchange', showTheme);
GESTURES.forEach((type) => document.addEventListener(type, onGesture, {capture: true, passive: true}));
document.addEventListener('keydown', goToSearch);
if (location.search !== '' && document.querySelector(/[?&]machine=/.test(location.search) ? '[data-state],[data-fit]' : '[data-state]') !== null) {
  load();
}
