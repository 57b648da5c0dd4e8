import {checkForbiddenWords} from '../../src/domain/style/forbidden-words';
import type {Check} from './context';

export const forbiddenWords: Check = {
  title: 'Mots à éviter',
  unit: 'page',
  subjects: ({parsed}) => parsed.map(({file}) => file),
  run: ({parsed}) => parsed.flatMap((page) => checkForbiddenWords(page, page.prose)),
};
