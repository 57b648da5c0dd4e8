import {checkSentenceCase} from '../../src/domain/style/sentence-case';
import type {Check} from './context';

export const sentenceCase: Check = {
  title: 'Capitales des titres',
  unit: 'page',
  subjects: ({parsed}) => parsed.map(({file}) => file),
  run: ({parsed, spelling}) => parsed.flatMap((page) => checkSentenceCase(page, page.prose, spelling().dictionary)),
};
