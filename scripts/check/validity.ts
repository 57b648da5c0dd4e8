import {expiredPages} from '../../src/domain/pages/validity';
import type {Check} from './context';

/** Tells the pages to read again; never fails. */
export const validity: Check = {
  title: 'Dates de validité',
  unit: 'page',
  subjects: ({pages}) => pages.map(({file}) => file),
  run: () => [],
  notices: ({pages, today}) => expiredPages(pages, today),
};
