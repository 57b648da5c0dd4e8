import {checkEnglish, englishForms, englishWords} from '../../src/domain/style/english-words';
import type {Check} from './context';

export const english: Check = {
  title: 'Mots anglais annoncés',
  unit: 'page',
  subjects: ({parsed}) => parsed.map(({file}) => file),
  run: (context) => {
    const forms = englishForms(englishWords(context.terms().terms));
    return context.parsed.flatMap((page) => checkEnglish(page, page.prose, forms));
  },
};
