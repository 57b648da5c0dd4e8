import fc from 'fast-check';
import type {Nodes, Root} from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import {describe, expect, it} from 'vitest';
import {typography} from '.';

/** The parsers of Docusaurus, which are all in place before the first remark plugin runs. */
const parser = unified().use(remarkParse).use(remarkMdx).use(remarkDirective).use(remarkGfm);

const parse = (mdx: string): Root => parser.parse(mdx);

function set(mdx: string): Root {
  const tree = parse(mdx);
  unified().use(typography).runSync(tree);
  return tree;
}

const visible = (text: string): string => text.replaceAll('\u00A0', '~').replaceAll('\u202F', '^');

/** Texts of a tree, one entry by text node, special spaces made visible. */
function texts(tree: Root): string[] {
  const found: string[] = [];
  visit(tree, 'text', (node) => {
    found.push(visible(node.value));
  });
  return found;
}

/** Everything in a tree that typography may not touch: structure, code, addresses, directives, components. */
function untouchable(tree: Root): unknown[] {
  const found: unknown[] = [];
  visit(tree, (node: Nodes) => {
    const {type} = node;
    const own = {
      value: type !== 'text' && 'value' in node ? node.value : undefined,
      url: 'url' in node ? node.url : undefined,
      name: 'name' in node ? node.name : undefined,
      children: 'children' in node ? node.children.length : undefined,
    };
    found.push({type, ...own});
  });
  return found;
}

describe('text of a page', () => {
  it.each([
    ['Un mot : « bien » ; oui ?', ['Un mot~: «~bien~»^; oui^?']],
    ['**gras** : suite', ['gras', '~: suite']],
    ['Avez-vous [lu](https://a.fr/?b) ?', ['Avez-vous ', 'lu', '^?']],
    ['« **gras** »', ['«~', 'gras', '~»']],
    ['**16** Go et *30* jetons/s', ['16', '~Go et ', '30', '~jetons/s']],
    ["l'*entrée*", ['l’', 'entrée']],
    ['`code` : suite', ['~: suite']],
    ['un\n: deux', ['un~: deux']],
    ['## Pourquoi ? {/* #pourquoi */}', ['Pourquoi^? ']],
    ['| Taille : | 16 Go |\n|---|---|\n| a ? | b |', ['Taille~:', '16~Go', 'a^?', 'b']],
    ['- un ;\n- deux !', ['un^;', 'deux^!']],
    ['> Quoi ?', ['Quoi^?']],
    ['Note[^1] ?\n\n[^1]: Fin !', ['Note', '^?', 'Fin^!']],
    [':::note[Titre : un]\n\nQuoi ?\n\n:::', ['Titre~: un', 'Quoi^?']],
    ['<Encadre>\n\nQuoi ?\n\n</Encadre>', ['Quoi^?']],
    ['30 <Terme id="jeton">jetons</Terme> ?', ['30~', 'jetons', '^?']],
    ['<Valeur id="taille" /> Go : oui', ['~Go~: oui']],
    ['XXI<sup>e</sup> siècle', ['XXI', 'e', '~siècle']],
  ])('%j', (mdx, expected) => {
    expect(texts(set(mdx))).toEqual(expected);
  });
});

describe('what stays', () => {
  it.each([
    '`a ? b : c`',
    '```js\nl\'un ? "deux" : 16 Go...\n```',
    '<kbd>Ctrl ; C</kbd>',
    '<samp>16 Go ?</samp>',
    '<code>a ? b</code>',
    '<pre>\n\n16 Go ?\n\n</pre>',
    '{/* Quoi ? */}',
    '{"Quoi ?"}',
    'export const a = "Quoi ?"',
    'mistral:latest, gemma3:4b, 12:30, 3:1, 16:9, localhost:11434',
    ':note[Quoi ? 16 Go]{titre="Quoi ?"}',
    '::video[Quoi ?]{titre="Quoi ?"}',
    '<span lang="en" title="What ?">What ? 16 GB isn\'t</span>',
    'https://a.fr/l\'eau...?b=1',
  ])('%j', (mdx) => {
    expect(set(mdx)).toEqual(parse(mdx));
  });

  it('does not hide what follows', () => {
    expect(texts(set('Lancez mistral:latest : quoi ? Puis :note[a ?] ; fin'))).toEqual([
      'Lancez mistral', '~: quoi^? Puis ', 'a ?', '^; fin',
    ]);
  });
});

describe('texts that are not children', () => {
  it('sets alternatives and titles', () => {
    const tree = set('![Un schéma : deux](a.png "16 Go ?") [lien](b "Oui !")\n\n[x]: c "Non !"\n\n[x]');
    const found: (string | null | undefined)[] = [];
    visit(tree, (node) => {
      if ('alt' in node) {
        found.push(node.alt);
      }
      if ('title' in node) {
        found.push(node.title);
      }
    });
    expect(found.map((text) => text && visible(text))).toEqual(['Un schéma~: deux', '16~Go^?', 'Oui^!', 'Non^!']);
  });

  it('sets the attributes of the allow-list and no other', () => {
    const names = ['titre', 'legende', 'alt', 'title', 'label', 'caption', 'resume', 'id', 'href', 'code', 'value'];
    const attributes = names.map((name) => `${name}="a ?"`).join(' ');
    for (const mdx of [`<Figure ${attributes} expr={"a ?"} {...p} />`, `un <Figure ${attributes} /> deux`]) {
      const changed: string[] = [];
      visit(set(mdx), ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
        if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
          for (const attribute of node.attributes) {
            if (attribute.type === 'mdxJsxAttribute' && attribute.value === 'a\u202F?') {
              changed.push(attribute.name);
            }
          }
        }
      });
      expect(changed).toEqual(names.slice(0, 7));
    }
  });
});

describe('for any page', () => {
  it('code, addresses, components and structure stay; setting twice changes nothing more', () => {
    fc.assert(
      fc.property(page, (mdx) => {
        const tree = set(mdx);
        expect(untouchable(tree)).toEqual(untouchable(parse(mdx)));
        const once = structuredClone(tree);
        unified().use(typography).runSync(tree);
        expect(tree).toEqual(once);
      }),
      {numRuns: 200},
    );
  }, 60_000);
});

const inline = fc.constantFrom(
  'mot', ' : ', ' ?', ' ; ', '« ', ' »', "l'", '16 Go', '131 072', '...', '`a ? b`', '**gras**', '*ital* :', '[lien](https://a.fr/?b ) ?',
  '<kbd>a ?</kbd>', '<b>b ?</b>', 'mistral:latest', ':x[a ?]', '![alt ?](a.png)', '{1}', ' – ', '\n', ' ', '<V /> Go',
);

const page = fc
  .array(
    fc.oneof(
      fc.array(inline, {minLength: 1, maxLength: 10}).map((parts) => `Début ${parts.join('')}`),
      fc.constantFrom('## Titre ? {/* #titre */}', '```sh\na ? b : 16 Go\n```', '- a ?\n- b ;', ':::note[Titre ?]\n\nTexte !\n\n:::', '| a ? |\n|---|\n| `b ?` |'),
    ),
    {maxLength: 6},
  )
  .map((blocks) => blocks.join('\n\n'));
