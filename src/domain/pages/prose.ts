/** The running text of a page: blocks that a reader reads as one, without code. */
import type {Nodes, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import type {MdxPage} from './mdx-page';

export interface ProseBlock {
  /** Text of the block; code, quotations and catalogue components leave a space. */
  readonly text: string;
  /** The same text with inline code kept: names of tags are often written as code. */
  readonly mentions: string;
  readonly line: number;
}

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);
/** Elements whose text is somebody else’s, or a value that the catalogue gives. */
const OPAQUE_ELEMENTS = new Set(['q', 'code', 'kbd', 'samp', 'pre', 'cite']);

/** Every block of prose of a page, in reading order. */
export function proseOf(page: MdxPage): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  visit(page.tree, (node) => {
    if (BLOCKS.has(node.type)) {
      blocks.push({text: textOf(node, false), mentions: textOf(node, true), line: page.lineOf(node)});
    }
  });
  return blocks;
}

function textOf(node: Nodes | Root, withCode: boolean): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'inlineCode':
      return withCode ? node.value : ' ';
    case 'break':
      return '\n';
    case 'mdxJsxTextElement':
    case 'mdxJsxFlowElement':
      if (node.name !== null && OPAQUE_ELEMENTS.has(node.name) && !withCode) {
        return ' ';
      }
      return childrenText(node.children, withCode);
    default:
      return 'children' in node ? childrenText(node.children as Nodes[], withCode) : '';
  }
}

function childrenText(children: readonly Nodes[], withCode: boolean): string {
  return children.map((child) => textOf(child, withCode)).join('');
}
