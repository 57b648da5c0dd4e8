import type {Problem} from '../problems';
import {suggestions} from '../typography';
import {textNodesOf, type Page, type ProseBlock} from './prose';
import {extract} from './words';

/** Two spaces or more between two words of one line. */
export const DOUBLE_SPACE = /(?<=\S) {2,}(?=\S)/g;

/** Mistakes of typography that the build cannot set right by itself, and double spaces. */
export function checkTypography(page: Page, prose: readonly ProseBlock[]): Problem[] {
  const proposals = prose.flatMap((block) =>
    suggestions(block.text).map(({message, offset, found, proposal}) => ({
      file: page.file,
      line: block.lineAt(offset),
      message: `${message} « ${extract(block.text, offset, found.length)} »`,
      fix: `Écrivez « ${proposal.trim()} »${proposal.startsWith(' ') ? ' avec une espace devant' : ''}${proposal.endsWith(' ') ? ' avec une espace après' : ''}.`,
    })),
  );
  const doubles = textNodesOf(page).flatMap((node) =>
    [...node.value.matchAll(DOUBLE_SPACE)].map((match) => ({
      file: page.file,
      line: page.lineOf(node) + node.value.slice(0, match.index).split('\n').length - 1,
      message: 'Deux espaces se suivent.',
      fix: 'Gardez-en une : « npm run check -- --fix » le fait pour vous.',
    })),
  );
  return [...proposals, ...doubles];
}
