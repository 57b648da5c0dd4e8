import {avoidedForms, checkTerms} from '../../src/domain/style/terms';
import type {Check} from './context';

/** The records of catalogue/termes/, and the pages held against them. */
export const terms: Check = {
  title: 'Termes',
  unit: 'page',
  subjects: ({parsed}) => parsed.map(({file}) => file),
  run: (context) => {
    const {terms: known, problems} = context.terms();
    const forms = avoidedForms(known);
    return [...problems, ...context.parsed.flatMap((page) => checkTerms(page, page.prose, forms))];
  },
};
