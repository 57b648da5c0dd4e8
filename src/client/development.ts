/**
 * Client module of `npm start`, where React draws the pages: the same gestures, on the same elements.
 * The built site does not load React and gets them from plugins/light-pages.
 */
import type {ClientModule} from '@docusaurus/types';
import {start, wakeTools} from './gestures';
import {storedMachine} from './machine-store';
import {goToSearch} from './search/shortcut';
import {fillVerdicts} from './show-verdicts';
import {storedTheme, THEME_KEY} from './theme-key';

const isBrowser = typeof document !== 'undefined';

if (process.env.NODE_ENV === 'development' && isBrowser) {
  start([]);
  document.addEventListener('keydown', goToSearch);
  // Docusaurus’s own theme code learns of a choice as if another tab had made it. After `start`: the choice is stored by then.
  document.addEventListener('change', ({target}) => {
    if (target instanceof HTMLInputElement && target.name === 'theme') {
      window.dispatchEvent(new StorageEvent('storage', {key: THEME_KEY, newValue: storedTheme() ?? null, storageArea: localStorage}));
    }
  });
}

export const onRouteDidUpdate: NonNullable<ClientModule['onRouteDidUpdate']> = () => {
  if (process.env.NODE_ENV === 'development') {
    wakeTools();
    const profile = storedMachine();
    if (profile !== undefined) {
      fillVerdicts(document, {profile});
    }
  }
};
