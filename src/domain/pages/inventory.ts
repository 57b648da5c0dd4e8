/** The pages of docs/ by section and by kind, as lines for a terminal. */
import {counted} from '../counted';
import {groupBy} from '../group-by';
import type {CheckedPage, PAGE_KINDS} from './front-matter';
import {routeOf} from './route';

/** French name of each kind, in the singular. */
const KIND_NAMES: Readonly<Record<(typeof PAGE_KINDS)[number], string>> = {
  tutorial: 'tutoriel',
  'how-to': 'guide',
  explanation: 'explication',
  reference: 'référence',
  model: 'modèle',
  section: 'accueil',
};

type ListedPage = Pick<CheckedPage, 'file' | 'frontMatter'>;

const byPosition = (a: ListedPage, b: ListedPage): number => (a.frontMatter.sidebar_position ?? Infinity) - (b.frontMatter.sidebar_position ?? Infinity);

/**
 * One line for each section, in the order of the menu: « /utiliser/ : 20 pages (3 tutoriels, 16 guides, 1 accueil) ».
 *
 * @param isWhole also one line for each page
 */
export function pageInventory(pages: readonly ListedPage[], isWhole: boolean): string[] {
  const shown = pages.filter(({frontMatter}) => frontMatter.draft !== true);
  const sections = [...groupBy(shown, ({file}) => file.split('/').slice(0, 2).join('/'))].map(([folder, inside]) => ({
    folder,
    inside: [...inside].sort(byPosition),
    head: inside.find(({file}) => /^docs\/[^/]+\/index\.mdx?$/.test(file)),
  }));
  return sections
    .sort((a, b) => (a.head?.frontMatter.sidebar_position ?? Infinity) - (b.head?.frontMatter.sidebar_position ?? Infinity))
    .flatMap(({folder, inside}) => [
      `${folder.replace(/^docs|\.mdx?$/g, '')}/ : ${counted(inside.length, 'page')} (${kinds(inside)})`,
      ...(isWhole ? inside.map(({file, frontMatter}) => `  ${kindOf({file, frontMatter})} ${routeOf(file, frontMatter.slug)}`) : []),
    ]);
}

function kindOf({frontMatter}: ListedPage): string {
  return frontMatter.kind === undefined ? 'sans genre' : KIND_NAMES[frontMatter.kind];
}

function kinds(pages: readonly ListedPage[]): string {
  return [...groupBy(pages, kindOf)].map(([kind, group]) => (kind === 'sans genre' ? `${group.length} ${kind}` : counted(group.length, kind))).join(', ');
}
