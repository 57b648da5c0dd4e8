/** What a page of docs/ may not contain: code of its own, titles the checks would not see, invisible spaces. */
import {visit} from 'unist-util-visit';
import type {Problem} from '../problems';
import type {PageSource} from './front-matter';
import type {MdxPage} from './mdx-page';

/** A page imports nothing and exports nothing: its components are registered once for all pages. */
export function checkNoCode(page: MdxPage): Problem[] {
  const problems: Problem[] = [];
  visit(page.tree, (node) => {
    if (node.type === 'mdxjsEsm') {
      problems.push({
        file: page.file,
        line: page.lineOf(node),
        message: 'La page contient « import » ou « export ».',
        fix: 'Retirez la ligne : les composants des pages sont tous disponibles sans import.',
      });
    }
    if ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && /^h[1-6]$/.test(node.name ?? '')) {
      const depth = Number(node.name?.slice(1));
      problems.push({
        file: page.file,
        line: page.lineOf(node),
        message: `Un titre est écrit avec la balise <${node.name ?? ''}>.`,
        fix: `Écrivez « ${'#'.repeat(depth)} Titre » : les titres en HTML manquent au sommaire.`,
      });
    }
  });
  return problems;
}

const NAMES: Readonly<Record<string, string>> = {
  '\u00A0': 'une espace insécable (U+00A0)',
  '\u202F': 'une espace fine insécable (U+202F)',
  '\u00AD': 'un trait d’union conditionnel (U+00AD)',
  '\u200B': 'une espace sans largeur (U+200B)',
};

/** Sources carry ordinary spaces; the build sets the no-break ones. An invisible sign cannot be reviewed. */
export function checkPlainSpaces({file, text}: PageSource): Problem[] {
  return text.split('\n').flatMap((line, index) => {
    const found = [...new Set([...line.matchAll(/[\u00A0\u202F\u00AD\u200B]/g)].map(([sign]) => sign))];
    return found.map((sign) => ({
      file,
      line: index + 1,
      message: `La ligne contient ${NAMES[sign] ?? 'un signe invisible'}.`,
      fix: 'Remplacez ce signe par une espace ordinaire, ou retirez-le : le site pose lui-même les espaces insécables.',
    }));
  });
}
