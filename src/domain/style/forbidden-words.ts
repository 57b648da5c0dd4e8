/** Words that tell the reader how to feel, or that say nothing, each with its reason. */
import type {Problem} from '../problems';
import type {Page, ProseBlock} from './prose';
import {formPattern, hideQuoted, presentForms} from './words';

interface ForbiddenWord {
  readonly form: string;
  readonly reason: string;
}

const NOT_EASY = 'ce qui est simple pour vous ne l’est pas pour qui débute';
const HYPE = 'la page décrit, elle ne vante pas';

export const FORBIDDEN_WORDS: readonly ForbiddenWord[] = [
  {form: 'simplement', reason: `${NOT_EASY} : retirez le mot`},
  {form: 'il suffit', reason: `${NOT_EASY} : donnez l’action à l’impératif, « Ouvrez », « Lancez »`},
  {form: 'il vous suffit', reason: `${NOT_EASY} : donnez l’action à l’impératif, « Ouvrez », « Lancez »`},
  {form: 'facilement', reason: `${NOT_EASY} : retirez le mot`},
  {form: 'facile', reason: `${NOT_EASY} : dites combien d’étapes, ou combien de temps`},
  {form: 'aisément', reason: `${NOT_EASY} : retirez le mot`},
  {form: 'un jeu d’enfant', reason: `${NOT_EASY} : dites combien d’étapes, ou combien de temps`},
  {form: 'évidemment', reason: 'rien n’est évident pour qui découvre : retirez le mot, ou expliquez'},
  {form: 'bien sûr', reason: 'rien ne va de soi pour qui découvre : retirez les mots, ou expliquez'},
  {form: 'bien entendu', reason: 'rien ne va de soi pour qui découvre : retirez les mots, ou expliquez'},
  {form: 'trivial', reason: `${NOT_EASY} : retirez le mot`},
  {form: 'révolutionnaire', reason: `${HYPE} : dites ce que cela change, avec une source`},
  {form: 'incroyable', reason: `${HYPE} : donnez le fait`},
  {form: 'époustouflant', reason: `${HYPE} : donnez le fait`},
  {form: 'bluffant', reason: `${HYPE} : donnez le fait`},
  {form: 'ultra-puissant', reason: `${HYPE} : donnez une mesure et sa source`},
  {form: 'surpuissant', reason: `${HYPE} : donnez une mesure et sa source`},
  {form: 'dernier cri', reason: `${HYPE} : donnez la date`},
  {form: 'il convient de', reason: 'la tournure cache qui agit : employez l’impératif'},
  {form: 'il est possible de', reason: 'la tournure cache qui agit : écrivez « vous pouvez »'},
  {form: 'n’hésitez pas à', reason: 'la formule n’apprend rien : employez l’impératif'},
  {form: 'et/ou', reason: 'la barre se lit mal à voix haute : écrivez « ou », ou bien « ou les deux »'},
];

const PATTERNS = FORBIDDEN_WORDS.map(({form, reason}) => ({form, pattern: formPattern(form), reason}));

export function checkForbiddenWords(page: Page, prose: readonly ProseBlock[]): Problem[] {
  const present = presentForms(PATTERNS, prose.map(({words}) => words));
  return prose.flatMap((block) => {
    const text = hideQuoted(block.words);
    return present.flatMap(({pattern, reason}) =>
      [...text.matchAll(pattern)].map((match) => ({
        file: page.file,
        line: block.lineAt(match.index),
        message: `« ${match[0]} » n’a pas sa place ici.`,
        fix: `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`,
      })),
    );
  });
}
