/** Pages that nobody can reach by reading: no other page links to them. */
import type {Problem} from '../problems';
import type {CheckedPage} from './front-matter';
import {fileFrom, routeOf} from './route';

/** Addresses in Markdown links, in definitions and in components. Those of code examples come along: they only spare a page. */
const ADDRESS = /\]\((?<inline>[^)\s#]+)|^\s*\[[^\]]+\]:\s*(?<definition>[^\s#]+)|\b(?:href|to)="(?<attribute>[^"#]+)/gm;

/** Top-level section pages are in the header of every page. */
const isInHeader = (file: string): boolean => /^docs\/(?:[^/]+\/)?index\.mdx?$/.test(file);

/** The component that lists the pages of a section, from the sidebar. */
const SECTION_LIST = '<PagesDeLaSection';

/** Pages without a link from the page of their section or from any other. Pages of models are listed by the components of the catalogue. */
export function checkOrphans(pages: readonly CheckedPage[]): Problem[] {
  const reached = new Set(pages.flatMap(addressesOf));
  const listed = new Set(pages.filter(({body}) => body.includes(SECTION_LIST)).map(({file}) => folderOf(file)));
  return pages
    .filter(({file, frontMatter: {kind, unlisted, draft}}) => !isInHeader(file) && kind !== 'model' && unlisted !== true && draft !== true)
    .filter(({file}) => !listed.has(/\/index\.mdx?$/.test(file) ? folderOf(folderOf(file)) : folderOf(file)))
    .filter(({file, frontMatter}) => !reached.has(file) && !reached.has(routeOf(file, frontMatter.slug)))
    .map(({file, frontMatter}) => ({
      file,
      line: 1,
      message: 'Aucune page ne mène à celle-ci.',
      fix: `Ajoutez un lien vers ${routeOf(file, frontMatter.slug)} dans ${file.replace(/[^/]+$/, 'index.mdx')}, ou dans une page voisine.`,
    }));
}

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/'));

/** Addresses and files that a page links to, itself left out. */
function addressesOf({file, frontMatter, body}: CheckedPage): string[] {
  const own = routeOf(file, frontMatter.slug);
  return [...body.matchAll(ADDRESS)]
    .flatMap(({groups}) => groups?.inline ?? groups?.definition ?? groups?.attribute ?? [])
    .map((url) => (/^\.{0,2}\/?[^/].*\.mdx?$/.test(url) ? fileFrom(file, url) : url))
    .filter((address) => address !== own && address !== file);
}
