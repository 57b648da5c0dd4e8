import type {Check} from './context';

export const mdxSyntax: Check = {
  title: 'Écriture MDX',
  unit: 'page',
  subjects: ({pages}) => pages.map(({file}) => file),
  run: ({syntaxProblems}) => syntaxProblems,
};
