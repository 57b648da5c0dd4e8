import {checkTypography} from '../../src/domain/style/typography';
import type {Check} from './context';

export const typography: Check = {
  title: 'Typographie',
  unit: 'page',
  subjects: ({parsed}) => parsed.map(({file}) => file),
  run: ({parsed}) => parsed.flatMap((page) => checkTypography(page, page.prose)),
};
