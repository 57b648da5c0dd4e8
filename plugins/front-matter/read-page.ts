import path from 'node:path';
import type {Root} from 'mdast';
import type {Plugin} from 'unified';
import type {Point} from 'unist';
import {visit} from 'unist-util-visit';
import type {VFile} from 'vfile';
import {requestsOf, type PlacedRequest} from '../../src/domain/catalogue/page-requests';
import {readFrontMatter} from '../../src/domain/pages/front-matter';
import {parseMdx, type MdxPage} from '../../src/domain/pages/mdx-page';
import type {Problem} from '../../src/domain/problems';
import type {SourceFile} from '../files';

/** What plugins need of a page before Docusaurus compiles it. */
export interface PageReading {
  /** What its MDX says that cannot be read. Front matter has its own check, over all pages at once. */
  readonly problems: readonly Problem[];
  /** Facts that it asks for; none when it cannot be read. */
  readonly requests: readonly PlacedRequest[];
}

interface Known extends PageReading {
  readonly text: string;
  /** What was parsed, until Docusaurus takes the tree to compile it: plugins change it. */
  parsed: MdxPage | undefined;
}

/** Parsing is the dearest part of a build: a page whose text did not change is parsed once, whoever asks, `npm start` included. */
const readings = new Map<string, Known>();

export function readPage(source: SourceFile): PageReading {
  const known = readings.get(source.file);
  if (known?.text === source.text) {
    return known;
  }
  const {page: checked} = readFrontMatter(source);
  const parsed = checked === undefined ? undefined : parseMdx(checked);
  const reading: Known = {
    text: source.text,
    parsed: parsed?.page,
    problems: parsed?.problems ?? [],
    requests: parsed?.page === undefined ? [] : requestsOf(parsed.page),
  };
  readings.set(source.file, reading);
  return reading;
}

/** Gives Docusaurus’s own reading of a page the tree that `readPage` has made of the same text. */
export const parseOnce: Plugin<[], Root> = function () {
  const {parser} = this;
  if (parser === undefined) {
    throw new Error('Aucune extension n’a encore dit comment lire le Markdown : parseOnce vient après remark-parse.');
  }
  this.parser = (content, file) => takeTree(file, content) ?? parser(content, file);
};

function takeTree(file: VFile, content: string): Root | undefined {
  const known = readings.get(path.relative(process.cwd(), file.path).split(path.sep).join('/'));
  if (known?.parsed === undefined || !file.path.endsWith('.mdx') || known.text !== content) {
    return undefined;
  }
  const {tree, body, bodyOffset} = known.parsed;
  known.parsed = undefined;
  // Docusaurus reads the front matter with the rest: its messages count lines from there. None of them places an attribute.
  const shift = (point: Point): Point => ({
    line: point.line + bodyOffset,
    column: point.column,
    ...(point.offset === undefined ? {} : {offset: point.offset + content.length - body.length}),
  });
  visit(tree, (node) => {
    if (node.position !== undefined) {
      node.position = {start: shift(node.position.start), end: shift(node.position.end)};
    }
  });
  return tree;
}
