/** From the sources of docs/ and the catalogue to pages for `npm start`, which has no built page: text without its components. */
import type {Nodes} from 'mdast';
import {toString} from 'mdast-util-to-string';
import type {Catalogue} from '../../src/domain/catalogue/load';
import {generationUrl} from '../../src/domain/catalogue/views/own-page';
import {checkFrontMatters, type PageSource} from '../../src/domain/pages/front-matter';
import {headingId, headingText} from '../../src/domain/pages/headings';
import {parseMdx} from '../../src/domain/pages/mdx-page';
import {routeOf} from '../../src/domain/pages/route';
import type {PageDocument, SectionDocument} from '../../src/domain/search/format';
import {WAYS_OUT} from './ways-out';

const BLOCKS = new Set(['paragraph', 'list', 'listItem', 'table', 'tableRow', 'tableCell', 'code', 'blockquote', 'mdxJsxFlowElement', 'containerDirective']);

/** Pages that cannot be read are left out: the build tells what is wrong with them. */
export function readSources(sources: readonly PageSource[], catalogue: Catalogue | undefined): PageDocument[] {
  const docs = checkFrontMatters(sources).pages.flatMap((source): PageDocument[] => {
    const {page} = parseMdx(source);
    const {title, slug, description, draft, unlisted} = source.frontMatter;
    if (page === undefined || draft === true || unlisted === true) {
      return [];
    }
    let name = title ?? '';
    const sections: SectionDocument[] = [{heading: '', anchor: '', text: description}];
    for (const node of page.tree.children) {
      if (node.type === 'heading' && node.depth === 1) {
        name = headingText(node);
      } else if (node.type === 'heading') {
        sections.push({heading: headingText(node), anchor: headingId(node) ?? '', text: ''});
      } else {
        const last = sections.pop();
        if (last !== undefined) {
          sections.push({...last, text: `${last.text} ${textOf(node)}`.trim()});
        }
      }
    }
    return [{address: routeOf(source.file, slug), title: name, kind: 'page', also: [], description, sections: sections.filter(({heading}) => !WAYS_OUT.has(heading))}];
  });
  return [...docs, ...(catalogue === undefined ? [] : cataloguePages(catalogue))];
}

/** Blocks are parted by a space: cells of a table, items of a list. */
function textOf(node: Nodes): string {
  const isBlock = 'children' in node && node.children.some((child) => BLOCKS.has(child.type));
  return isBlock ? node.children.map(textOf).join(' ') : toString(node);
}

/** Pages made from the catalogue, by their name and summary. */
function cataloguePages({licences, generations}: Catalogue): PageDocument[] {
  const page = (address: string, title: string, text: string): PageDocument => ({address, title, kind: 'page', also: [], description: text, sections: [{heading: '', anchor: '', text}]});
  return [
    ...[...licences.values()].map(({id, record}) => page(`/licences/${id}/`, record.name, record.summary)),
    ...[...generations.values()].map((generation) => page(generationUrl(generation), `${generation.record.name}\u00A0: faits et preuves`, generation.record.summary)),
  ];
}
