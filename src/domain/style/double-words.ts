import type {Problem} from '../problems';
import type {Page, ProseBlock} from './prose';
import {extract} from './words';

/** Words that French repeats: « nous nous servons », « vous vous connectez », « la ville où où… » is not one. */
const REPEATED: ReadonlySet<string> = new Set(['nous', 'vous', 'très']);

const PAIR = /(?<![\p{L}\p{N}’'-])(?<word>\p{L}+(?:[’'-]\p{L}+)*)\s+\k<word>(?![\p{L}\p{N}’'-])/giu;

/** « le le »: a word written twice in a row. Names such as « New York, New York » carry a comma and are left alone. */
export function checkDoubleWords(page: Page, prose: readonly ProseBlock[]): Problem[] {
  return prose.flatMap((block) =>
    [...block.words.matchAll(PAIR)]
      .filter(({groups}) => !REPEATED.has(groups?.word?.toLowerCase() ?? ''))
      .map((match) => ({
        file: page.file,
        line: block.lineAt(match.index),
        message: `Le mot « ${match.groups?.word ?? ''} » est écrit deux fois de suite : « ${extract(block.text, match.index, match[0].length)} ».`,
        fix: 'Retirez l’un des deux.',
      })),
  );
}
