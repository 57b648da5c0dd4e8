import {checkLinks, linksOf} from '../../src/domain/pages/links';
import type {Check} from './context';

export const links: Check = {
  title: 'Forme des liens',
  unit: 'lien',
  subjects: ({parsed}) => parsed.flatMap((page) => linksOf(page).map(() => page.file)),
  run: ({parsed}) => parsed.flatMap(checkLinks),
};
