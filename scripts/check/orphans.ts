import {checkOrphans} from '../../src/domain/pages/orphans';
import type {Check} from './context';

export const orphans: Check = {
  title: 'Pages sans chemin',
  unit: 'page',
  subjects: ({pages}) => pages.map(({file}) => file),
  run: ({pages}) => checkOrphans(pages),
};
