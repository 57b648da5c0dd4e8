/**
 * Inline script of `<head>` on the pages that show verdicts: they are filled as the HTML arrives, before it is drawn, for the
 * machine kept in this browser. No file is fetched.
 */
import {MACHINE_KEY, storedMachine} from './machine-store';
import {fillVerdicts, showVerdicts} from './show-verdicts';

const profile = storedMachine();

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
  // An address that carries a machine shows that one: see gestures.ts.
  if (!/[?&]machine=/.test(location.search)) {
    const current = storedMachine();
    showVerdicts(current === undefined ? undefined : {profile: current});
  }
}
addEventListener('pageshow', ({persisted}) => persisted && refresh());
addEventListener('storage', ({key}) => (key === null || key === MACHINE_KEY) && refresh());
document.addEventListener('prerenderingchange', refresh);
