import {checkEndings} from '../../src/domain/pages/endings';
import type {Check} from './context';

export const endings: Check = {
  title: 'Sources et suite',
  unit: 'page',
  subjects: ({parsed}) => parsed.map(({file}) => file),
  run: ({parsed}) => parsed.flatMap(checkEndings),
};
