/** Pages that are not written yet, and sections without pages: neither is shown to readers. */
import type {Problem} from '../problems';
import type {Page, ProseBlock} from '../style/prose';
import type {CheckedPage} from './front-matter';

/** Fewest words of a page that is not the page of a section: below, it answers nothing. */
const FEWEST_WORDS = 100;

/** Promises of a text to come: marks of work in progress anywhere, everyday words when they stand alone (« À venir. »). */
const MARK = /(?<![\p{L}\p{N}])(?:TODO|FIXME|TBD|lorem ipsum|(?:page|section|partie|rubrique|contenu|texte) (?:à venir|à compléter|à rédiger|en construction))(?![\p{L}\p{N}])/giu;
const ALONE = /^[\s([]*(?:à venir|à compléter|à rédiger|à écrire|en construction|en cours de rédaction|bientôt(?: disponible)?|prochainement)[\s.…)\]!]*$/iu;

const isSectionPage = (file: string): boolean => /\/index\.mdx?$/.test(file);

/**
 * A page that promises a text, or that is too short to answer anything. Code and components count for nothing: pages of
 * models, whose facts are components, have no least length.
 */
export function checkStub(page: Page, prose: readonly ProseBlock[]): Problem[] {
  const {file} = page;
  if (page.frontMatter.draft === true) {
    return [];
  }
  const promises = prose.flatMap(({text, lineAt}) =>
    (ALONE.test(text) ? [{index: 0, found: text.trim()}] : [...text.matchAll(MARK)].map((match) => ({index: match.index, found: match[0]}))).map(({index, found}) => ({
      file,
      line: lineAt(index),
      message: `« ${found} » annonce un texte qui n’est pas écrit.`,
      fix: 'Écrivez le passage, retirez-le, ou gardez la page hors du site par « draft: true ».',
    })),
  );
  const written = prose.filter(({kind}) => kind !== 'front-matter').map(({text}) => text.match(/\p{L}[\p{L}\p{N}’'-]*/gu)?.length ?? 0);
  const count = written.reduce((sum, words) => sum + words, 0);
  const isShort = count < FEWEST_WORDS && !isSectionPage(file) && page.frontMatter.kind !== 'section' && page.frontMatter.kind !== 'model';
  return [
    ...promises,
    ...(isShort
      ? [
          {
            file,
            line: 1,
            message: `La page est une ébauche : ${count} mots de texte, pour ${FEWEST_WORDS} au moins.`,
            fix: 'Terminez-la, ou gardez-la hors du site par « draft: true ».',
          },
        ]
      : []),
  ];
}

/**
 * Sections whose page leads to no other: a door onto an empty room.
 *
 * @param files every file of docs/: a page whose front matter is wrong is there all the same
 */
export function checkEmptySections(pages: readonly Pick<CheckedPage, 'file' | 'frontMatter'>[], files: readonly string[]): Problem[] {
  const hidden = new Set(pages.filter(({frontMatter}) => frontMatter.draft === true || frontMatter.unlisted === true).map(({file}) => file));
  const shown = files.filter((file) => !hidden.has(file));
  return shown
    .filter((file) => /^docs\/[^/]+\/index\.mdx?$/.test(file))
    .filter((file) => !shown.some((other) => other !== file && other.startsWith(file.replace(/index\.mdx?$/, ''))))
    .map((file) => ({
      file,
      line: 1,
      message: 'Cette section n’a aucune page.',
      fix: 'Écrivez sa première page, ou ajoutez « draft: true » à celle-ci.',
    }));
}
