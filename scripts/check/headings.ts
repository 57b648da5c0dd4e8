import {checkHeadings} from '../../src/domain/pages/headings';
import {headingsOf} from '../../src/domain/pages/mdx-page';
import type {Check} from './context';

export const headings: Check = {
  title: 'Titres et identifiants',
  unit: 'titre',
  subjects: ({parsed}) => parsed.flatMap((page) => headingsOf(page).map(() => page.file)),
  run: ({parsed}) => parsed.flatMap((page) => checkHeadings(page, page.frontMatter.title !== undefined)),
};
