import {checkSpelling, checkWordList} from '../../src/domain/style/spelling';
import {WORD_LIST, type Check} from './context';

export const spelling: Check = {
  title: 'Orthographe',
  unit: 'page',
  subjects: ({parsed}) => parsed.map(({file}) => file),
  run: (context) => {
    const outcomes = context.parsed.map((page) => checkSpelling(page, page.prose, context.spelling()));
    const used = new Set(outcomes.flatMap((outcome) => [...outcome.used]));
    // A choice of pages says nothing of what the others need.
    const list = context.isWhole ? checkWordList(WORD_LIST, context.wordList(), used) : [];
    return [...outcomes.flatMap(({problems}) => problems), ...list];
  },
};
