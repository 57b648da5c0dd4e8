import {checkSentences} from '../../src/domain/style/sentences';
import type {Check} from './context';

export const sentences: Check = {
  title: 'Longueur des phrases',
  unit: 'page',
  subjects: ({parsed}) => parsed.map(({file}) => file),
  run: ({parsed}) => parsed.flatMap((page) => checkSentences(page, page.prose)),
};
