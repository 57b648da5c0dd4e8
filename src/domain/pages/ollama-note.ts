/** Pages about Ollama say for which version they hold, once, by `<OllamaVerifie />`; no other place types that version. */
import {visit} from 'unist-util-visit';
import type {Problem} from '../problems';
import type {Page, ProseBlock} from '../style/prose';

export const NOTE = 'OllamaVerifie';

/** Code that only makes sense with Ollama: its command, its variables, its port, its image. */
const CODE = /(?<![\w/.-])ollama(?![\w.-]|\/[^o])|\bOLLAMA_[A-Z_]+|\b11434\b/;

/** Documents that say how Ollama behaves. */
const DOCUMENT = /^https:\/\/(?:docs\.ollama\.com|github\.com\/ollama\/ollama)(?:\/|$)/;

/** Words that follow the name without making it the subject of a verb. */
const NOT_A_VERB =
  'et|ou|de|du|des|d|à|au|aux|en|dans|sur|sous|pour|par|avec|sans|comme|depuis|avant|après|vers|chez|entre|puis|mais|car|si|soit|un|une|le|la|les|l|plus|ci|lui';
const SUBJECT = new RegExp(`(?<!\\p{L})Ollama (?!(?:${NOT_A_VERB})(?!\\p{L}))\\p{Ll}`, 'u');

/** A section page sums up pages that each carry their own note. */
const isSection = ({file, frontMatter}: Page): boolean => frontMatter.kind === 'section' || /\/index\.mdx?$/.test(file);

/** First place where a page speaks of what Ollama does, as a line of its file; undefined when it does not. */
export function firstMention(page: Page, prose: readonly ProseBlock[]): number | undefined {
  const lines: number[] = [];
  visit(page.tree, (node) => {
    if ((node.type === 'code' || node.type === 'inlineCode') && CODE.test(node.value)) {
      lines.push(page.lineOf(node));
    } else if ((node.type === 'link' || node.type === 'definition') && DOCUMENT.test(node.url)) {
      lines.push(page.lineOf(node));
    }
  });
  for (const {text, lineAt} of prose) {
    const found = SUBJECT.exec(text);
    if (found !== null) {
      lines.push(lineAt(found.index));
    }
  }
  return lines.sort((a, b) => a - b)[0];
}

/** The note is there once where it must be, and only there. */
export function checkOllamaNote(page: Page, prose: readonly ProseBlock[]): Problem[] {
  const {file} = page;
  const notes: number[] = [];
  visit(page.tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    if ('name' in node && node.name === NOTE) {
      notes.push(page.lineOf(node));
    }
  });
  const mention = isSection(page) ? undefined : firstMention(page, prose);
  if (notes.length > 1) {
    return [{file, line: notes[1], message: `La page porte deux fois <${NOTE} />.`, fix: 'Gardez-en une seule.'}];
  }
  if (mention !== undefined && notes.length === 0) {
    return [
      {
        file,
        line: mention,
        message: 'La page décrit Ollama sans dire pour quelle version.',
        fix: `Ajoutez la ligne <${NOTE} /> avant « ## Pour continuer ».`,
      },
    ];
  }
  return [];
}

const VERSION = /(?<![\p{L}\p{N}.])v?0\.\d{1,3}\.\d{1,3}(?:-rc\d+)?(?![\p{N}])/gu;

/** History: what a version brought, needed or lost. */
const HISTORY_BEFORE = /(?:depuis|avant|après|à partir de|jusqu’à|dès|demandent?|exigent?|requiert|ajouté|retiré|apparue?|introduite?|parue?|corrigée?)[^.;:!?]{0,40}$/iu;
const HISTORY_AFTER = /^,? (?:ou plus récente?|ou ultérieure?)/u;

/**
 * Versions of Ollama typed in a page, other than as history (« depuis la version 0.15.5 »).
 *
 * @param current the verified version, of which no page speaks in the present
 */
export function checkTypedVersions(page: Page, prose: readonly ProseBlock[], current: string): Problem[] {
  return prose.flatMap(({text, lineAt}) =>
    [...text.matchAll(VERSION)].flatMap((match): Problem[] => {
      const start = match.index;
      const end = start + match[0].length;
      const sentence = sentenceAround(text, start, end);
      const isOllama = /\bOllama\b/.test(sentence) || match[0].replace(/^v/, '') === current;
      const isHistory = HISTORY_BEFORE.test(text.slice(0, start)) || HISTORY_AFTER.test(text.slice(end));
      return !isOllama || isHistory
        ? []
        : [
            {
              file: page.file,
              line: lineAt(start),
              message: `La version « ${match[0]} » d’Ollama est tapée dans la page.`,
              fix: `Laissez <${NOTE} /> la dire ; pour un fait passé, écrivez « depuis la version ${match[0]} ».`,
            },
          ];
    }),
  );
}

function sentenceAround(text: string, start: number, end: number): string {
  const before = Math.max(...['. ', '; ', '? ', '! ', '\n'].map((mark) => text.lastIndexOf(mark, start)));
  const after = /[.;?!](?:\s|$)|\n/.exec(text.slice(end));
  return text.slice(before + 1, after === null ? undefined : end + after.index);
}
