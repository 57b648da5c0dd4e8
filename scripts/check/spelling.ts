import {allEntries} from '../../src/domain/catalogue/evidence';
import {frenchTextsOf} from '../../src/domain/style/record-texts';
import {checkSpelling, checkWordList} from '../../src/domain/style/spelling';
import {WORD_LIST, type Check, type CheckContext} from './context';

/** The records of the catalogue and of the glossary. A choice of pages leaves them out. */
const recordsOf = (context: CheckContext) => (context.isWhole ? [...allEntries(context.catalogue.catalogue), ...context.terms().terms] : []);

export const spelling: Check = {
  title: 'Orthographe',
  unit: 'texte',
  subjects: (context) => [...context.parsed, ...recordsOf(context)].map(({file}) => file),
  run: (context) => {
    const outcomes = [
      ...context.parsed.map((page) => checkSpelling(page, page.prose, context.spelling())),
      ...recordsOf(context).map((entry) => checkSpelling(entry, frenchTextsOf(entry.record, entry.lineOf), context.spelling())),
    ];
    const used = new Set(outcomes.flatMap((outcome) => [...outcome.used]));
    // A choice of pages says nothing of what the others need.
    const list = context.isWhole ? checkWordList(WORD_LIST, context.wordList(), used) : [];
    return [...outcomes.flatMap(({problems}) => problems), ...list];
  },
};
