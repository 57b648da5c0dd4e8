import {checkNames} from '../../src/domain/style/names';
import type {Check} from './context';

export const names: Check = {
  title: 'Noms propres',
  unit: 'page',
  subjects: ({parsed}) => parsed.map(({file}) => file),
  run: ({parsed}) => parsed.flatMap((page) => checkNames(page, page.prose)),
};
