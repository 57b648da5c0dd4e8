import {checkNoCode} from '../../src/domain/pages/plain-mdx';
import type {Check} from './context';

export const noCode: Check = {
  title: 'Pages sans import ni titre en HTML',
  unit: 'page',
  subjects: ({parsed}) => parsed.map(({file}) => file),
  run: ({parsed}) => parsed.flatMap(checkNoCode),
};
