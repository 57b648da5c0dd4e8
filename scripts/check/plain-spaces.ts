import {checkPlainSpaces} from '../../src/domain/pages/plain-mdx';
import type {Check} from './context';

export const plainSpaces: Check = {
  title: 'Espaces ordinaires dans les sources',
  unit: 'page',
  subjects: ({sources}) => sources.map(({file}) => file),
  run: ({sources}) => sources.flatMap(checkPlainSpaces),
};
