/** From the HTML of a built page to what the search keeps of it: what the reader sees, section by section. */
import {load} from 'cheerio/slim';
import type {PageDocument, SectionDocument} from '../../src/domain/search/format';

type Document = ReturnType<typeof load>;
type Node = ReturnType<ReturnType<Document>['contents']>[number];
type Element = Extract<Node, {name: string}>;
const isText = (node: Node): node is Extract<Node, {data: string}> => 'data' in node && !('name' in node);
const isElement = (node: object | null | undefined): node is Element => node != null && 'name' in node && 'attribs' in node;

/** What stands on a page without being its text: ways to other pages, signs, and notes that repeat a value with its evidence. */
const NOT_TEXT = 'nav, aside, footer, script, style, template, noscript, [hidden], [aria-hidden=true], [popover], [data-no-search], .visually-hidden, select, summary > svg';
const HEADINGS = /^h[2-4]$/;
/** Elements that part the words on either side. */
const INLINE = new Set(['a', 'abbr', 'b', 'button', 'cite', 'code', 'em', 'i', 'kbd', 'label', 'mark', 'q', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var']);
/** A longer table is a list to look through: its caption and its columns say what it is about. The catalogue’s own rows are results by themselves. */
const LONGEST_TABLE = 40;
/** Anchors of the terms of the glossary: `terme-jeton`. */
const TERM = /^terme-/;
/** What a value says to those who do not see that it opens a note. */
const HINT = /\s*\((?:preuve|définition)\)/g;

/**
 * @param html the whole page
 * @param address from the site root: `/modeles/gemma/`
 * @returns undefined for a page without a first-level title, or that asks search engines to leave it out
 */
export function readPage(html: string, address: string): PageDocument | undefined {
  const $ = load(html);
  const main = $('main').first();
  const title = clean(main.find('h1').first().text());
  if (title === '' || /noindex/.test($('meta[name=robots]').attr('content') ?? '')) {
    return undefined;
  }
  main.find(NOT_TEXT).remove();
  main.find('table').each((_, table) => {
    if ($(table).find('tbody tr').length > LONGEST_TABLE) {
      $(table).find('tbody').remove();
    }
  });
  const description = $('meta[name=description]').attr('content') ?? '';
  const sections: SectionDocument[] = [];
  let current: {heading: string; anchor: string; text: string[]; isTerm?: true} = {heading: '', anchor: '', text: [description, ' ']};
  const close = (): void => {
    sections.push({...current, text: clean(current.text.join(''))});
  };
  const walk = (node: Node): void => {
    if (isText(node)) {
      current.text.push(node.data);
    } else if (isElement(node)) {
      const id = node.attribs.id ?? '';
      if (node.name === 'h1') {
        return;
      }
      if (HEADINGS.test(node.name) && id !== '') {
        close();
        current = {heading: clean($(node).text()), anchor: id, text: []};
        return;
      }
      if (TERM.test(id)) {
        close();
        current = {heading: clean($(node).find('dt strong').first().text()), anchor: id, text: [], isTerm: true};
      }
      node.children.forEach(walk);
      if (!INLINE.has(node.name) || isLineOfItsOwn(node)) {
        current.text.push(' ');
      }
    }
  };
  main.contents().each((_, node) => walk(node));
  close();
  return {address, title, kind: 'page', also: [], sections};
}

/** Spans that follow one another without a space are lines, save in code, where they are colours. */
const isLineOfItsOwn = ({name, next, parent}: Element): boolean =>
  name === 'span' && isElement(next) && !(isElement(parent) && (parent.name === 'code' || parent.name === 'span'));

const clean = (text: string): string => text.replace(HINT, '').replace(/[\u200B\u00AD]/g, '').replace(/[^\S\u00A0\u202F]+/g, ' ').trim();
