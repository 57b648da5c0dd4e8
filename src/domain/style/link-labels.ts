/** A link is read alone, in a list of links: its label says where it leads, and no other link of the page says the same of another place. */
import type {Link, LinkReference, Nodes} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import type {MdxPage} from '../pages/mdx-page';
import {fileFrom} from '../pages/route';
import type {Problem} from '../problems';
import {isJsx} from './prose';

/** Labels that say nothing alone, without accents nor punctuation. */
const EMPTY_LABELS: ReadonlySet<string> = new Set([
  'ici', 'la', 'cliquez ici', 'cliquer ici', 'par ici', 'ce lien', 'le lien', 'lien', 'cette page', 'la page', 'page', 'cet article', 'article', 'ce site', 'site',
  'lire la suite', 'la suite', 'suite', 'lire', 'lire plus', 'en savoir plus', 'plus', 'plus d’infos', 'plus d’informations', 'plus de details', 'details', 'voir',
  'voir ici', 'voir plus', 'voir aussi', 'source', 'ref', 'reference', 'telecharger', 'here', 'click here', 'link', 'read more', 'lien direct', 'suivez ce lien',
]);

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

function simplified(label: string): string {
  return label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('\'', '’')
    .replace(/^[\s«»().,:;!?…→>-]+|[\s«»().,:;!?…→>-]+$/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

/**
 * @param routeOfFile address of a page from its file, `docs/modeles/gemma.mdx`, undefined when there is none: a link may name either
 */
export function checkLinkLabels(page: MdxPage, routeOfFile: (file: string) => string | undefined = () => undefined): Problem[] {
  const problems: Problem[] = [];
  const firstWith = new Map<string, {readonly target: string; readonly line: number}>();
  visit(page.tree, (node: Nodes) => {
    if (node.type === 'link' || node.type === 'linkReference' || (isJsx(node) && (node.name === 'a' || node.name === 'Link'))) {
      const explanation = explainLabel(labelOf(node));
      const line = page.lineOf(node);
      if (explanation !== undefined) {
        problems.push({file: page.file, line, ...explanation});
        return;
      }
      const label = simplified(labelOf(node));
      const target = targetOf(page, node, routeOfFile);
      const first = firstWith.get(label);
      if (target === undefined) {
        return;
      }
      if (first === undefined) {
        firstWith.set(label, {target, line});
      } else if (first.target !== target) {
        problems.push({
          file: page.file,
          line,
          message: `L’intitulé « ${labelOf(node)} » mène ici à ${target}, et ligne ${first.line} à ${first.target}.`,
          fix: 'Dans une liste de liens, rien ne les distinguerait : précisez l’un des deux intitulés, ou donnez-leur la même adresse.',
        });
      }
    }
  });
  return problems;
}

type AnyLink = Link | LinkReference | Extract<Nodes, {type: 'mdxJsxFlowElement' | 'mdxJsxTextElement'}>;

/** Where a link leads, one way of writing for one place; undefined when the tree does not tell. */
function targetOf(page: MdxPage, node: AnyLink, routeOfFile: (file: string) => string | undefined): string | undefined {
  if (node.type === 'linkReference') {
    return undefined;
  }
  const url = node.type === 'link' ? node.url : attributeOf(node);
  if (url === undefined || /^[a-z]+:/i.test(url)) {
    return url;
  }
  const [path = '', anchor] = url.split('#');
  const place = path === '' ? 'cette page' : /\.mdx?$/.test(path) ? (routeOfFile(fileFrom(page.file, path)) ?? path) : path;
  return anchor === undefined ? place : `${place}#${anchor}`;
}

function attributeOf(node: Exclude<AnyLink, Link | LinkReference>): string | undefined {
  const found = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && (attribute.name === 'href' || attribute.name === 'to'));
  return typeof found?.value === 'string' ? found.value : undefined;
}

const labelOf = (node: AnyLink): string => toString(node, {includeImageAlt: true}).trim();

function explainLabel(label: string): Pick<Problem, 'message' | 'fix'> | undefined {
  if (label === '') {
    return {message: 'Un lien n’a pas d’intitulé.', fix: 'Écrivez entre les crochets ce que l’on trouve au bout du lien.'};
  }
  if (ADDRESS.test(label)) {
    return {
      message: `L’intitulé du lien est l’adresse elle-même, « ${label} ».`,
      fix: `Écrivez [ce que l’on y trouve](${label}), ou mettez entre accents graves une adresse qui n’est pas un lien.`,
    };
  }
  if (EMPTY_LABELS.has(simplified(label))) {
    return {
      message: `L’intitulé « ${label} » ne dit pas où mène le lien.`,
      fix: 'Placez le lien sur les mots qui nomment la page : [installer Ollama](/demarrer/installer-ollama/).',
    };
  }
  return undefined;
}
