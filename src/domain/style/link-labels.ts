/** A link is read alone, in a list of links: its label says where it leads. */
import type {Link, LinkReference, Nodes} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import type {MdxPage} from '../pages/mdx-page';
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

export function checkLinkLabels(page: MdxPage): Problem[] {
  const problems: Problem[] = [];
  visit(page.tree, (node: Nodes) => {
    if (node.type === 'link' || node.type === 'linkReference' || (isJsx(node) && (node.name === 'a' || node.name === 'Link'))) {
      const explanation = explainLabel(labelOf(node));
      if (explanation !== undefined) {
        problems.push({file: page.file, line: page.lineOf(node), ...explanation});
      }
    }
  });
  return problems;
}

type AnyLink = Link | LinkReference | Extract<Nodes, {type: 'mdxJsxFlowElement' | 'mdxJsxTextElement'}>;

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
