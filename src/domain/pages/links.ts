/** Shape of the links inside pages. Whether the target exists is checked by the build. */
import type {Nodes} from 'mdast';
import {visit} from 'unist-util-visit';
import type {Problem} from '../problems';
import type {MdxPage} from './mdx-page';

export interface PageLink {
  readonly url: string;
  readonly line: number;
}

const LINK_ATTRIBUTES = new Set(['href', 'to', 'src']);

/** Links and images of a page, in Markdown and in JSX attributes. */
export function linksOf(page: MdxPage): PageLink[] {
  const links: PageLink[] = [];
  visit(page.tree, (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      links.push({url: node.url, line: page.lineOf(node)});
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      links.push(...jsxLinks(node).map((url) => ({url, line: page.lineOf(node)})));
    }
  });
  return links;
}

type JsxElement = Extract<Nodes, {type: 'mdxJsxFlowElement' | 'mdxJsxTextElement'}>;

function jsxLinks(element: JsxElement): string[] {
  return element.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && LINK_ATTRIBUTES.has(attribute.name) && typeof attribute.value === 'string'
      ? [attribute.value]
      : [],
  );
}

const ANCHOR = '(?:#[a-z0-9-]+)?';
const SAME_PAGE = new RegExp(`^${ANCHOR}$`);
const ABSOLUTE_PAGE = new RegExp(`^/(?:[a-z0-9.-]+/)*${ANCHOR}$`);
const STATIC_FILE = /^(?:\/|\.{1,2}\/)(?:[\w.-]+\/)*[\w-]+(?:\.[a-z0-9]+)*\.(?!mdx?\b)[a-z0-9]+$/;
const RELATIVE_PAGE = new RegExp(`^(?:\\.{1,2}/)*(?:[a-z0-9-]+/)*[a-z0-9-]+\\.mdx?${ANCHOR}$`);
const OTHER_SITE = /^(?:https?:\/\/[^\s/]+|mailto:\S)/;

/** One sentence on what is wrong with an address, undefined when its shape is right. */
function explainUrl(url: string): Pick<Problem, 'message' | 'fix'> | undefined {
  if (url === '') {
    return {message: 'Un lien n’a pas d’adresse.', fix: 'Écrivez l’adresse entre les parenthèses.'};
  }
  if ([SAME_PAGE, ABSOLUTE_PAGE, STATIC_FILE, RELATIVE_PAGE, OTHER_SITE].some((shape) => shape.test(url))) {
    return undefined;
  }
  if (url.startsWith('//')) {
    return {message: `L’adresse « ${url} » commence par « // ».`, fix: `Écrivez « https:${url} ».`};
  }
  const [path = '', anchor] = url.split('#');
  if (/^\/[a-z0-9/-]*[a-z0-9-]$/.test(path)) {
    return {
      message: `Le lien interne « ${url} » ne finit pas par « / ».`,
      fix: `Écrivez « ${path}/${anchor === undefined ? '' : `#${anchor}`} ».`,
    };
  }
  if (/^\/.*\.mdx?$/.test(path)) {
    return {
      message: `Le lien interne « ${url} » mélange une adresse du site et un nom de fichier.`,
      fix: `Écrivez l’adresse, « ${path.replace(/(?:\/index)?\.mdx?$/, '/')} », ou le chemin du fichier depuis cette page.`,
    };
  }
  if (/^www\.|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|fr|ai|io|dev|eu)(?:\/|$)/.test(url)) {
    return {message: `L’adresse « ${url} » n’a pas de « https:// ».`, fix: `Écrivez « https://${url} ».`};
  }
  return {
    message: `Le lien « ${url} » n’a pas une forme admise.`,
    fix: 'Pour une page du site, écrivez « /rubrique/page/ » ou « ./page.mdx » ; pour un autre site, une adresse en https://.',
  };
}

export function checkLinks(page: MdxPage): Problem[] {
  return linksOf(page).flatMap(({url, line}) => {
    const explanation = explainUrl(url);
    return explanation === undefined ? [] : [{file: page.file, line, ...explanation}];
  });
}
