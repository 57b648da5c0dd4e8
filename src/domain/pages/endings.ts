/** How a page ends: where to go next, and where its facts come from. */
import type {Nodes, RootContent} from 'mdast';
import {visit} from 'unist-util-visit';
import {counted} from '../counted';
import type {Problem} from '../problems';
import type {PAGE_KINDS, CheckedPage} from './front-matter';
import {headingText} from './headings';
import type {MdxPage} from './mdx-page';

export const SOURCES = 'Sources';
export const NEXT_STEPS = 'Pour continuer';

type Kind = (typeof PAGE_KINDS)[number];

/** What a kind of page may leave out, with the reason. */
const EXEMPT: Partial<Record<Kind, Partial<Record<typeof SOURCES | typeof NEXT_STEPS, string>>>> = {
  section: {
    [SOURCES]: 'a section page introduces its pages, which give their own sources',
    [NEXT_STEPS]: 'the list of its pages is what comes next',
  },
  model: {[SOURCES]: 'its facts come from the catalogue, whose components show the evidence of each'},
};

/** Links asked of « Pour continuer ». */
const FEWEST = 2;
const MOST = 3;

export function checkEndings(page: Pick<CheckedPage, 'frontMatter' | 'text'> & MdxPage): Problem[] {
  const {file} = page;
  const exempt = EXEMPT[page.frontMatter.kind ?? (/\/index\.mdx?$/.test(file) ? 'section' : 'reference')] ?? {};
  const lastLine = page.text.trimEnd().split('\n').length;
  const problems: Problem[] = [];
  if (exempt[SOURCES] === undefined) {
    const section = sectionOf(page, SOURCES);
    if (section === undefined) {
      problems.push({
        file,
        line: lastLine,
        message: 'La page ne donne pas ses sources.',
        fix: `Ajoutez « ## ${SOURCES} {/* #sources */} » à la fin, avec un lien pour chaque fait.`,
      });
    } else if (linksIn(section.nodes).length === 0) {
      problems.push({
        file,
        line: section.line,
        message: `La section « ${SOURCES} » n’a pas de lien.`,
        fix: 'Donnez l’adresse de chaque document lu, et le jour de la lecture.',
      });
    }
  }
  if (exempt[NEXT_STEPS] === undefined) {
    const section = sectionOf(page, NEXT_STEPS);
    const internal = new Set(linksIn(section?.nodes ?? []).filter((url) => !/^(?:[a-z]+:|\/\/|#)/i.test(url)));
    if (section === undefined) {
      problems.push({
        file,
        line: lastLine,
        message: 'La page ne dit pas où aller ensuite.',
        fix: `Ajoutez « ## ${NEXT_STEPS} {/* #pour-continuer */} » avec ${FEWEST} ou ${MOST} liens vers des pages du site.`,
      });
    } else if (internal.size < FEWEST || internal.size > MOST) {
      problems.push({
        file,
        line: section.line,
        message: `La section « ${NEXT_STEPS} » compte ${counted(internal.size, 'lien')} vers des pages du site.`,
        fix: `Gardez-en ${FEWEST} ou ${MOST} : les pages les plus utiles après celle-ci.`,
      });
    }
  }
  return problems;
}

function sectionOf(page: MdxPage, title: string): {line: number; nodes: RootContent[]} | undefined {
  const {children} = page.tree;
  const start = children.findIndex((node) => node.type === 'heading' && node.depth === 2 && headingText(node) === title);
  const heading = children[start];
  if (heading === undefined) {
    return undefined;
  }
  const length = children.slice(start + 1).findIndex((node) => node.type === 'heading' && node.depth <= 2);
  return {line: page.lineOf(heading), nodes: children.slice(start + 1, length === -1 ? undefined : start + 1 + length)};
}

function linksIn(nodes: readonly Nodes[]): string[] {
  const urls: string[] = [];
  for (const root of nodes) {
    visit(root, (node) => {
      if (node.type === 'link' || node.type === 'definition') {
        urls.push(node.url);
      } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
        for (const attribute of node.attributes) {
          if (attribute.type === 'mdxJsxAttribute' && (attribute.name === 'href' || attribute.name === 'to') && typeof attribute.value === 'string') {
            urls.push(attribute.value);
          }
        }
      }
    });
  }
  return urls;
}
