/** Which facts a page asks for: its catalogue components, found in the MDX tree. */
import type {MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import {visit} from 'unist-util-visit';
import type {MdxPage} from '../pages/mdx-page';
import {REQUEST_ATTRIBUTES, type FactRequest, type RequestComponent} from './views/requests';

export type ComponentNode = MdxJsxFlowElement | MdxJsxTextElement;

/** The request that a component makes, or undefined when the node is not a component of the catalogue. */
export function requestOf(node: ComponentNode): FactRequest | undefined {
  const {name} = node;
  if (name === null || !(name in REQUEST_ATTRIBUTES)) {
    return undefined;
  }
  const attributes = node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string' ? [[attribute.name, attribute.value] as const] : [],
  );
  return {component: name as RequestComponent, attributes: Object.fromEntries(attributes)};
}

export interface PlacedRequest {
  readonly request: FactRequest;
  readonly line: number;
}

/** Every request of a page, with its line. */
export function requestsOf(page: MdxPage): PlacedRequest[] {
  const requests: PlacedRequest[] = [];
  visit(page.tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    const request = requestOf(node as ComponentNode);
    if (request !== undefined) {
      requests.push({request, line: page.lineOf(node)});
    }
  });
  return requests;
}
