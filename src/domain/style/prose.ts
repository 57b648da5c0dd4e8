/** The French text of a page, cut into blocks, with the line of every sign: what the writing checks read. */
import type {Nodes, Text} from 'mdast';
import type {MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import type {CheckedPage} from '../pages/front-matter';
import {headingText} from '../pages/headings';
import type {MdxPage} from '../pages/mdx-page';
import {CODE_ELEMENTS, TEXT_ATTRIBUTES} from '../pages/text-places';
import {OPAQUE} from '../typography';
import {hideProtected} from '../typography/protected';
import {nameHider} from './words';

/** A page read and parsed: `lineOf` is that of a node, `lineOfKey` that of a key of the front matter. */
export type Page = Omit<CheckedPage, 'lineOf'> & MdxPage & {readonly lineOfKey: CheckedPage['lineOf']};

/** `title`: the H1; `attribute`: text of a component; `front-matter`: title, description, sidebar label. */
export type ProseKind = 'title' | 'heading' | 'text' | 'cell' | 'attribute' | 'front-matter';

/** A passage in another language, hidden in the text of its block. */
export interface ForeignPassage {
  readonly offset: number;
  readonly text: string;
}

export interface ProseBlock {
  readonly kind: ProseKind;
  /** Code, components and passages in another language are hidden, sign for sign, behind U+FFFC. */
  readonly text: string;
  /** `text` where addresses, paths, tags and what else looks like code are hidden as well: same length. */
  readonly words: string;
  /** `words` where the names of models, companies and tools are hidden as well: same length. */
  readonly unnamed: string;
  readonly foreign: readonly ForeignPassage[];
  /** Title of the section, of any level, in which the block stands; empty before the first. */
  readonly section: string;
  /** Line in the file of a position in the text. */
  readonly lineAt: (offset: number) => number;
}

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

const TEXT_KEYS = ['title', 'sidebar_label', 'description'] as const;

/** Nodes whose text runs on in the sentence around them. */
const TRANSPARENT: ReadonlySet<string> = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference', 'mdxJsxTextElement']);

export const isJsx = (node: Nodes): node is JsxElement => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** Text of an attribute written `name="text"`, undefined when it is absent or an expression. */
export function attributeOf(node: JsxElement, name: string): string | undefined {
  const found = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}

/**
 * Every block of French text of a page: front matter first, then in reading order.
 *
 * @param names names of models, companies and tools
 */
export function proseOf(page: Page, names: readonly string[]): ProseBlock[] {
  const blocks: NamedBlock[] = TEXT_KEYS.flatMap((key) => {
    const value = page.frontMatter[key];
    return value === undefined ? [] : [plainBlock('front-matter', value, page.lineOfKey(key), '')];
  });
  let section = '';
  const walk = (node: Nodes, kind: ProseKind): void => {
    blocks.push(...textFields(node, page, section));
    if (!('children' in node) || isOutOfBounds(node)) {
      return;
    }
    const inner = kindOf(node) ?? kind;
    if (node.type === 'heading' && node.depth > 1) {
      section = headingText(node);
    }
    let run: Nodes[] = [];
    const flush = (): void => {
      blocks.push(...runBlock(run, inner, section, page));
      run = [];
    };
    for (const child of node.children) {
      if (isInline(child)) {
        run.push(child);
      } else {
        flush();
        walk(child, inner);
      }
    }
    flush();
  };
  walk(page.tree, 'text');
  const written = blocks.filter(({text}) => /\p{L}/u.test(text));
  const hide = nameHider(names, written.map(({words}) => words));
  return written.map((found) => ({...found, unnamed: hide(found.words)}));
}

const INLINE: ReadonlySet<string> = new Set([
  'text', 'break', 'footnoteReference', 'html', 'image', 'imageReference', 'inlineCode', 'inlineMath', 'mdxTextExpression', 'textDirective', ...TRANSPARENT,
]);
const isInline = (node: Nodes): boolean => INLINE.has(node.type);

function kindOf(node: Nodes): ProseKind | undefined {
  if (node.type === 'heading') {
    return node.depth === 1 ? 'title' : 'heading';
  }
  return node.type === 'tableCell' ? 'cell' : undefined;
}

/** A block whose names still show. */
type NamedBlock = Omit<ProseBlock, 'unnamed'>;

interface Piece {
  readonly text: string;
  readonly line: number;
}

function runBlock(run: readonly Nodes[], kind: ProseKind, section: string, page: Page): NamedBlock[] {
  const pieces: Piece[] = [];
  const foreign: ForeignPassage[] = [];
  const attributes: NamedBlock[] = [];
  let length = 0;
  const push = (text: string, node: Nodes): void => {
    pieces.push({text, line: page.lineOf(node)});
    length += text.length;
  };
  const collect = (node: Nodes): void => {
    attributes.push(...textFields(node, page, section));
    if (node.type === 'text') {
      push(node.value, node);
    } else if (node.type === 'break') {
      push('\n', node);
    } else if (node.type === 'mdxTextExpression' && /^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value)) {
      // A comment, such as the id of a heading, is not there for the reader.
    } else if (isJsx(node) && isForeign(node)) {
      const text = textOf(node);
      foreign.push({offset: length, text});
      push(OPAQUE.repeat(text.length), node);
    } else if ('children' in node && TRANSPARENT.has(node.type) && !isOutOfBounds(node) && node.children.length > 0) {
      node.children.forEach(collect);
    } else {
      push(OPAQUE, node);
    }
  };
  run.forEach(collect);
  return pieces.length === 0 ? attributes : [block(kind, pieces, foreign, section), ...attributes];
}

function block(kind: ProseKind, pieces: readonly Piece[], foreign: readonly ForeignPassage[], section: string): NamedBlock {
  const text = pieces.map((piece) => piece.text).join('');
  const lineAt = (offset: number): number => {
    let start = 0;
    let line = pieces[0]?.line ?? 1;
    for (const piece of pieces) {
      if (start > offset) {
        break;
      }
      line = piece.line + newlines(piece.text.slice(0, Math.max(0, offset - start)));
      start += piece.text.length;
    }
    return line;
  };
  return {kind, text, words: hideProtected(text), foreign, section, lineAt};
}

function plainBlock(kind: ProseKind, text: string, line: number, section: string): NamedBlock {
  return block(kind, [{text, line}], [], section);
}

const newlines = (text: string): number => text.split('\n').length - 1;

function textOf(node: Nodes): string {
  if ('value' in node) {
    return node.value;
  }
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Code, or a language other than French. */
function isOutOfBounds(node: Nodes): boolean {
  return node.type === 'leafDirective' || (isJsx(node) && (CODE_ELEMENTS.has(node.name ?? '') || isForeign(node)));
}

function isForeign(node: JsxElement): boolean {
  const language = attributeOf(node, 'lang');
  return language !== undefined && !/^fr\b/i.test(language);
}

/** Texts that are not children: alternatives of images, titles of links, some attributes of components. */
function textFields(node: Nodes, page: Page, section: string): NamedBlock[] {
  const line = page.lineOf(node);
  const texts: string[] = [];
  if ('alt' in node && typeof node.alt === 'string') {
    texts.push(node.alt);
  }
  if ('title' in node && typeof node.title === 'string') {
    texts.push(node.title);
  }
  if (isJsx(node) && !isForeign(node)) {
    texts.push(...[...TEXT_ATTRIBUTES].flatMap((name) => attributeOf(node, name) ?? []));
  }
  return texts.map((text) => plainBlock('attribute', text, line, section));
}

/** Text nodes of a page, outside code and passages in another language: where double spaces are mended. */
export function textNodesOf(page: MdxPage): Text[] {
  const nodes: Text[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'text') {
      nodes.push(node);
    } else if ('children' in node && !isOutOfBounds(node)) {
      node.children.forEach(walk);
    }
  };
  walk(page.tree);
  return nodes;
}

