import {readFile} from 'node:fs/promises';
import path from 'node:path';
import type {Root} from 'mdast';
import type {MdxjsEsm} from 'mdast-util-mdxjs-esm';
import type {Plugin} from 'unified';
import {visit} from 'unist-util-visit';
import type {VFile} from 'vfile';
import {requestOf, type ComponentNode} from '../../src/domain/catalogue/page-requests';
import {requestKey} from '../../src/domain/catalogue/views/requests';
import {refreshFacts} from './live';
import {factsModule} from './page-facts';

const FACTS = 'catalogueFacts';

/**
 * Hands each catalogue component of a page its own facts: `<Fait …/>` becomes `<Fait … data={catalogueFacts["…"]}/>`, and the
 * page imports the module that the plugin wrote for it. Saving a record rewrites that module, so the page updates by itself.
 */
export const remarkFacts: Plugin<[], Root> = () => async (tree, vfile: VFile) => {
  const asked = new Set<string>();
  visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    const element = node as ComponentNode;
    const request = requestOf(element);
    if (request === undefined) {
      return;
    }
    const key = requestKey(request);
    asked.add(key);
    element.attributes.push({
      type: 'mdxJsxAttribute',
      name: 'data',
      value: {
        type: 'mdxJsxAttributeValueExpression',
        value: `${FACTS}[${JSON.stringify(key)}]`,
        data: {
          estree: {
            type: 'Program',
            sourceType: 'module',
            body: [
              {
                type: 'ExpressionStatement',
                expression: {
                  type: 'MemberExpression',
                  computed: true,
                  optional: false,
                  object: {type: 'Identifier', name: FACTS},
                  property: {type: 'Literal', value: key, raw: JSON.stringify(key)},
                },
              },
            ],
          },
        },
      },
    });
  });
  if (asked.size > 0) {
    const file = path.relative(process.cwd(), vfile.path).split(path.sep).join('/');
    await refreshFacts({file, text: await readFile(vfile.path, 'utf8')});
    tree.children.unshift(importOf(factsModule(file)));
  }
};

function importOf(module: string): MdxjsEsm {
  const source = `@generated/catalogue/default/pages/${module}`;
  return {
    type: 'mdxjsEsm',
    value: `import ${FACTS} from ${JSON.stringify(source)};`,
    data: {
      estree: {
        type: 'Program',
        sourceType: 'module',
        body: [
          {
            type: 'ImportDeclaration',
            attributes: [],
            specifiers: [{type: 'ImportDefaultSpecifier', local: {type: 'Identifier', name: FACTS}}],
            source: {type: 'Literal', value: source, raw: JSON.stringify(source)},
          },
        ],
      },
    },
  };
}
