/**
 * French typography of the pages, set while the site is built so that sources keep plain spaces.
 * It runs before Docusaurus’s own plugins: headings reach the table of contents already set.
 */
import type {Nodes, Root, Text} from 'mdast';
// Adds directives to the node types of mdast.
import type {} from 'mdast-util-directive';
import type {MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import type {Plugin} from 'unified';
import {CODE_ELEMENTS, TEXT_ATTRIBUTES} from '../../src/domain/pages/text-places';
import {typeset, typesetSegments} from '../../src/domain/typography';

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** Nodes whose text runs on in the sentence around them. */
const TRANSPARENT: ReadonlySet<string> = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference', 'mdxJsxTextElement']);

/** Nodes that stand in a sentence without text that may change. Docusaurus gives `mistral:latest` back from a textDirective. */
const OPAQUE_INLINE: ReadonlySet<string> = new Set([
  'break', 'footnoteReference', 'html', 'image', 'imageReference', 'inlineCode', 'inlineMath', 'mdxTextExpression', 'textDirective',
]);

/** Parts of one paragraph, in order; null for what no rule may read. */
type Run = (Text | null)[];

export const typography: Plugin<[], Root> = () => (tree) => {
  visitBlock(tree);
};

function visitBlock(node: Nodes): void {
  setTextFields(node);
  if (!('children' in node) || node.type === 'leafDirective' || isOutOfBounds(node)) {
    return;
  }
  let run: Run = [];
  for (const child of node.children) {
    if (child.type === 'text' || TRANSPARENT.has(child.type) || OPAQUE_INLINE.has(child.type)) {
      collect(child, run);
    } else {
      setRun(run);
      run = [];
      visitBlock(child);
    }
  }
  setRun(run);
}

function collect(node: Nodes, run: Run): void {
  setTextFields(node);
  if (node.type === 'text') {
    run.push(node);
  } else if ('children' in node && node.children.length > 0 && TRANSPARENT.has(node.type) && !isOutOfBounds(node)) {
    node.children.forEach((child) => collect(child, run));
  } else {
    run.push(null);
  }
}

function setRun(run: Run): void {
  const set = typesetSegments(run.map((node) => node?.value ?? null));
  run.forEach((node, index) => {
    if (node !== null) {
      node.value = set[index] ?? node.value;
    }
  });
}

const isJsx = (node: Nodes): node is JsxElement => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** Code, or a language other than French: other rules, or none. */
function isOutOfBounds(node: Nodes): boolean {
  return isJsx(node) && (CODE_ELEMENTS.has(node.name ?? '') || isForeign(node));
}

function isForeign(node: JsxElement): boolean {
  return node.attributes.some(
    (attribute) =>
      attribute.type === 'mdxJsxAttribute' &&
      attribute.name === 'lang' &&
      typeof attribute.value === 'string' &&
      !/^fr\b/i.test(attribute.value),
  );
}

/** Texts that are not children: alternatives, titles of links and images, some attributes of components. */
function setTextFields(node: Nodes): void {
  if ('alt' in node && typeof node.alt === 'string') {
    node.alt = typeset(node.alt);
  }
  if ('title' in node && typeof node.title === 'string') {
    node.title = typeset(node.title);
  }
  if (isJsx(node) && !isForeign(node)) {
    for (const attribute of node.attributes) {
      if (attribute.type === 'mdxJsxAttribute' && TEXT_ATTRIBUTES.has(attribute.name) && typeof attribute.value === 'string') {
        attribute.value = typeset(attribute.value);
      }
    }
  }
}
