/**
 * Inline script of `<head>` on the pages that show verdicts: they are filled as the HTML arrives, before it is drawn, for the
 * machine kept in this browser. No file is fetched.
 */
import {MACHINE_KEY, storedMachine} from './machine-store';
import {fillVerdicts, showVerdicts} from './show-verdicts';

/** An address that carries a machine shows that one: see gestures.ts. */
const linked = /[?&]machine=/.test(location.search);
const profile = linked ? undefined : storedMachine();

// A tool does not show its example before the answer to the question of its address.
if (location.search !== '') {
  document.documentElement.dataset.asked = '';
}
if (profile !== undefined) {
  const observer = new MutationObserver(() => fillVerdicts(document, {profile}));
  observer.observe(document, {childList: true, subtree: true});
  document.addEventListener('DOMContentLoaded', () => {
    fillVerdicts(document, {profile});
    observer.disconnect();
  });
}

/** The machine may have changed on another page since this one was left, prerendered or opened beside it. */
function refresh(): void {
  if (!linked) {
    const current = storedMachine();
    showVerdicts(current === undefined ? undefined : {profile: current});
  }
}
addEventListener('pageshow', ({persisted}) => persisted && refresh());
addEventListener('storage', ({key}) => (key === null || key === MACHINE_KEY) && refresh());
document.addEventListener('prerenderingchange', refresh);
