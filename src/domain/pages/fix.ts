/** What `npm run check -- --fix` may change in a page without asking: invisible signs, double spaces, missing ids. */
import {textNodesOf} from '../style/prose';
import {DOUBLE_SPACE} from '../style/typography';
import {readFrontMatter, type PageSource} from './front-matter';
import {headingId, headingText, idFor} from './headings';
import {headingsOf, parseMdx} from './mdx-page';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The page set right; the same text when nothing is to mend, or when the page cannot be read. */
export function fixPage(source: PageSource): string {
  const text = source.text.replace(/[\u00A0\u202F]/g, ' ').replace(/[\u00AD\u200B]/g, '');
  const {page} = readFrontMatter({file: source.file, text});
  const parsed = page === undefined ? undefined : parseMdx(page).page;
  if (page === undefined || parsed === undefined) {
    return text;
  }
  const edits: Edit[] = [];
  for (const node of textNodesOf(parsed)) {
    const start = node.position?.start.offset ?? 0;
    const raw = page.body.slice(start, node.position?.end.offset ?? 0);
    edits.push(...[...raw.matchAll(DOUBLE_SPACE)].map((match) => ({start: start + match.index, end: start + match.index + match[0].length, text: ' '})));
  }
  const headings = headingsOf(parsed).filter(({depth}) => depth > 1);
  const ids = new Set(headings.flatMap((heading) => headingId(heading) ?? []));
  for (const heading of headings) {
    const end = heading.position?.end.offset;
    if (headingId(heading) === undefined && end !== undefined && heading.children.at(-1)?.type !== 'mdxTextExpression') {
      const id = freeId(idFor(headingText(heading)) || 'section', ids);
      ids.add(id);
      edits.push({start: end, end, text: ` {/* #${id} */}`});
    }
  }
  const body = edits.sort((a, b) => b.start - a.start).reduce((done, {start, end, text: put}) => done.slice(0, start) + put + done.slice(end), page.body);
  return page.text.slice(0, page.text.length - page.body.length) + body;
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let rank = 2; taken.has(id); rank += 1) {
    id = `${wanted}-${rank}`;
  }
  return id;
}
