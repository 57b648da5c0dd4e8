/**
 * Client module of `npm start`, where React draws the pages: the same gestures, on the same elements.
 * The built site does not load React and gets them from plugins/light-pages.
 */
import type {ClientModule} from '@docusaurus/types';
import {start, wakeTools} from './gestures';

const isBrowser = typeof document !== 'undefined';

if (process.env.NODE_ENV === 'development' && isBrowser) {
  start([]);
}

export const onRouteDidUpdate: NonNullable<ClientModule['onRouteDidUpdate']> = () => {
  if (process.env.NODE_ENV === 'development') {
    wakeTools();
  }
};
