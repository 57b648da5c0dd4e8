import {checkEmptySections, checkStub} from '../../src/domain/pages/stubs';
import type {Check} from './context';

/** No page that is not written, no section without a page. */
export const stubs: Check = {
  title: 'Ébauches et sections vides',
  unit: 'page',
  subjects: ({parsed}) => parsed.map(({file}) => file),
  run: ({parsed, pages, sources}) => [
    ...parsed.flatMap((page) => checkStub(page, page.prose)),
    ...checkEmptySections(pages, sources.map(({file}) => file)),
  ],
};
