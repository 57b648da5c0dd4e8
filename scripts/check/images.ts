import {checkImages} from '../../src/domain/style/images';
import type {Check} from './context';

export const images: Check = {
  title: 'Images',
  unit: 'page',
  subjects: ({parsed}) => parsed.map(({file}) => file),
  run: ({parsed, readFile}) => parsed.flatMap((page) => checkImages(page, readFile)),
};
