/** Titles in sentence case: a capital on the first word and on names, as French writes. */
import type {Problem} from '../problems';
import {OPAQUE} from '../typography';
import type {Page, ProseBlock} from './prose';
import type {Dictionary} from './spelling';

/** Words with a capital that the dictionary knows without one, each as it stands in an official name. */
const CAPITALIZED: ReadonlySet<string> = new Set([
  'Académie', 'Commission', 'Entrée', 'État', 'États', 'Internet', 'Journal', 'Parlement', 'République', 'Terre', 'Union', 'Paramètres', 'Gestionnaire', 'Nord', 'Sud',
  'Est', 'Ouest', 'Python', 'Rust', 'Windows', 'Word', 'Excel', 'Linux',
]);

/** Where a capital starts something: the title itself, a number, a question answered, a quotation, a piece of code. */
const STARTS = new RegExp(String.raw`(?:^[\s\d.)${OPAQUE}«“(-]*|[.?!…]\s+|[«“]\s*)$`, 'u');

/** The rule bears on the H1, the other titles, and the title and label of the front matter. */
export function checkSentenceCase(page: Page, prose: readonly ProseBlock[], dictionary: Dictionary): Problem[] {
  const own = [page.frontMatter.title, page.frontMatter.sidebar_label];
  return prose
    .filter(({kind, text}) => kind === 'title' || kind === 'heading' || (kind === 'front-matter' && own.includes(text)))
    .flatMap((block) => {
      const text = block.unnamed;
      return [...text.matchAll(/(?<![\p{L}\p{N}’'_-])(?:[dlDL]’|qu’)?(?<word>\p{Lu}\p{Ll}+)(?![\p{L}\p{N}_])/gu)].flatMap((match): Problem[] => {
        const word = match.groups?.word ?? '';
        if (STARTS.test(text.slice(0, match.index)) || CAPITALIZED.has(word) || !dictionary.has(word.toLowerCase())) {
          return [];
        }
        return [
          {
            file: page.file,
            line: block.lineAt(match.index),
            message: `Le titre « ${block.text.replaceAll(OPAQUE, '…').trim()} » met une capitale à « ${word} ».`,
            fix: `Écrivez « ${word.toLowerCase()} » : seuls le premier mot et les noms propres d’un titre prennent une capitale.`,
          },
        ];
      });
    });
}
