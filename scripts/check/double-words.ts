import {checkDoubleWords} from '../../src/domain/style/double-words';
import type {Check} from './context';

export const doubleWords: Check = {
  title: 'Mots doublés',
  unit: 'page',
  subjects: ({parsed}) => parsed.map(({file}) => file),
  run: ({parsed}) => parsed.flatMap((page) => checkDoubleWords(page, page.prose)),
};
