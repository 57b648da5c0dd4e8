import type {Check} from './context';

export const frontMatter: Check = {
  title: 'En-têtes et positions',
  unit: 'page',
  subjects: ({sources}) => sources.map(({file}) => file),
  run: ({frontMatterProblems}) => frontMatterProblems,
};
