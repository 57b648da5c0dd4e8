/** A page’s MDX as a syntax tree, or the sentence that says why it cannot be read. */
import type {Heading, Root} from 'mdast';
// Adds directives to the node types of mdast.
import type {} from 'mdast-util-directive';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import type {Problem} from '../problems';

export interface MdxText {
  /** Path from the repository root. */
  readonly file: string;
  /** MDX without the front matter. */
  readonly body: string;
  /** Lines that stand before `body` in the file. */
  readonly bodyOffset: number;
}

export interface MdxPage extends MdxText {
  readonly tree: Root;
  /** Line in the file of a node of `tree`. */
  readonly lineOf: (node: {readonly position?: {readonly start: {readonly line: number}} | undefined}) => number;
}

/** What Docusaurus reads pages with: MDX, tables, bare addresses, and the `:::note` blocks. */
const parser = unified().use(remarkParse).use(remarkMdx).use(remarkDirective).use(remarkGfm).freeze();

/** Parse one page. A syntax error becomes a problem that says which sign is at fault and how to write it. */
export function parseMdx(text: MdxText): {page: MdxPage; problems: []} | {page: undefined; problems: [Problem]} {
  try {
    const tree = parser.parse(text.body);
    return {page: {...text, tree, lineOf: (node) => (node.position?.start.line ?? 1) + text.bodyOffset}, problems: []};
  } catch (error) {
    return {page: undefined, problems: [{file: text.file, ...explainMdxError(error, text.bodyOffset)}]};
  }
}

/** What remark throws on bad syntax (a VFileMessage), as far as we read it. */
interface SyntaxMessage {
  readonly line?: number;
  readonly reason: string;
  readonly source?: string;
  readonly ruleId?: string;
}

function isSyntaxMessage(error: unknown): error is SyntaxMessage {
  return typeof error === 'object' && error !== null && 'reason' in error && typeof error.reason === 'string';
}

function explainMdxError(error: unknown, bodyOffset: number): Omit<Problem, 'file'> {
  if (!isSyntaxMessage(error)) {
    throw error;
  }
  const line = error.line === undefined ? undefined : error.line + bodyOffset;
  const source = `${error.source ?? ''} ${error.ruleId ?? ''}`;
  if (source.includes('mdxjs-esm')) {
    return {
      line,
      message: 'Cette ligne commence par « import » ou « export », que MDX prend pour du code.',
      fix: 'Retirez la ligne, ou commencez la phrase par un autre mot.',
    };
  }
  if (source.includes('expression')) {
    return {
      line,
      message: 'Une accolade « { » ou « } » est prise pour du code, et ce code n’est pas lisible.',
      fix: 'Pour écrire une accolade dans le texte, mettez « \\{ » ou entourez le passage d’accents graves : `{…}`.',
    };
  }
  if (source.includes('mdx-jsx') && /closing tag|tag/.test(error.reason) && !error.reason.startsWith('Unexpected character')) {
    return {
      line,
      message: `Une balise ouverte n’est pas refermée, ou se referme hors de son paragraphe (${error.reason}).`,
      fix: 'Fermez chaque balise, la dernière ouverte d’abord : <span>…</span>. Un mot entre chevrons qui n’est pas une balise va entre accents graves : `<modele>`.',
    };
  }
  if (error.reason.includes('comment in MDX')) {
    return {
      line,
      message: 'Le commentaire « <!-- … --> » n’existe pas en MDX.',
      fix: 'Écrivez le commentaire ainsi : {/* … */}.',
    };
  }
  if (source.includes('mdx-jsx')) {
    return {
      line,
      message: 'Le signe « < » est pris pour le début d’une balise.',
      fix: 'Pour écrire « moins de », mettez « &lt; 5 Go », ou entourez le passage d’accents graves : `<|im_start|>`.',
    };
  }
  return {
    line,
    message: `Le texte MDX n’est pas lisible à cet endroit (${error.reason}).`,
    fix: 'Cherchez près de cette ligne une accolade, un signe « < » ou une balise qui n’est pas refermée.',
  };
}

/** Every heading of a page, in reading order. */
export function headingsOf(page: MdxPage): Heading[] {
  const headings: Heading[] = [];
  visit(page.tree, 'heading', (node) => void headings.push(node));
  return headings;
}
