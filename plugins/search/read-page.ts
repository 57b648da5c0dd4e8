/** From the HTML of a built page to what the search keeps of it: what the reader sees, section by section. */
import {Parser} from 'htmlparser2';
import type {PageDocument, SectionDocument} from '../../src/domain/search/format';
import {WAYS_OUT} from './ways-out';

type Attributes = Readonly<Record<string, string | undefined>>;

/** What stands on a page without being its text: ways to other pages, signs, and the words of a source (`q`), which are not the page’s own. */
const NOT_TEXT = new Set(['nav', 'aside', 'footer', 'script', 'style', 'svg', 'template', 'noscript', 'select', 'q']);
const isNotText = (name: string, attributes: Attributes): boolean =>
  NOT_TEXT.has(name) ||
  ['hidden', 'popover', 'data-no-print', 'data-no-search'].some((attribute) => attribute in attributes) ||
  attributes['aria-hidden'] === 'true' ||
  /(?:^|\s)visually-hidden(?:\s|$)/.test(attributes.class ?? '');
const HEADINGS = /^h[2-4]$/;
/** Elements that do not part the words on either side. */
const INLINE = new Set(['a', 'abbr', 'b', 'button', 'cite', 'code', 'em', 'i', 'kbd', 'label', 'mark', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var']);
/** A longer table is a list to look through: its caption and its columns say what it is about. The catalogue’s own rows are results by themselves. */
const LONGEST_TABLE = 40;
/** Anchors of the terms of the glossary: `terme-jeton`. */
const TERM = /^terme-/;
/** What a value says to those who do not see that it opens a note. */
const HINT = /\s*\((?:preuve|définition)\)/g;

interface Section {
  heading: string;
  readonly anchor: string;
  readonly text: string[];
  readonly isTerm?: true;
}

/**
 * @param html the whole page
 * @param address from the site root: `/modeles/gemma/`
 * @returns undefined for a page without a first-level title, or that asks search engines to leave it out
 */
export function readPage(html: string, address: string): PageDocument | undefined {
  const reader = new PageReader();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.close(name),
    },
    {decodeEntities: true},
  );
  parser.end(html);
  const title = clean(reader.title);
  return title === '' || reader.isLeftOut ? undefined : {address, title, kind: 'page', also: [], description: reader.description, sections: reader.sections()};
}

/** Reads the tags of a page as they come: a tree of each page would take longer to build than the whole of the rest. */
class PageReader {
  title = '';
  description = '';
  isLeftOut = false;
  private readonly found: Section[] = [{heading: '', anchor: '', text: []}];
  /** Open elements of <main>, outermost first; empty outside of it. */
  private readonly within: string[] = [];
  /** Number of open elements that are not text, and of those inside them. */
  private skipped = 0;
  private isRead = false;
  private readonly tables: {rows: number; body?: number}[] = [];
  private lastClosed = '';

  open(name: string, attributes: Attributes): void {
    const {lastClosed} = this;
    this.lastClosed = '';
    if (name === 'meta') {
      this.readMeta(attributes);
    }
    if (this.within.length === 0 && (name !== 'main' || this.isRead)) {
      return;
    }
    const parent = this.within.at(-1);
    this.within.push(name);
    if (this.skipped > 0 || isNotText(name, attributes) || this.isPermalink(name, attributes)) {
      this.skipped += 1;
      return;
    }
    const id = attributes.id ?? '';
    if (HEADINGS.test(name) && id !== '') {
      this.found.push({heading: '', anchor: id, text: []});
    } else if (TERM.test(id)) {
      this.found.push({heading: '', anchor: id, text: [], isTerm: true});
    }
    // Spans that follow one another without a space are lines, save in code, where they are colours.
    if (!INLINE.has(name) || (name === 'span' && lastClosed === 'span' && parent !== 'code' && parent !== 'span')) {
      this.current.text.push(' ');
    }
    const table = this.tables.at(-1);
    if (name === 'table') {
      this.tables.push({rows: 0});
    } else if (name === 'tbody' && table !== undefined) {
      table.body ??= this.current.text.length;
    } else if (name === 'tr' && table?.body !== undefined) {
      table.rows += 1;
    }
  }

  text(text: string): void {
    this.lastClosed = '';
    if (this.within.length === 0 || this.skipped > 0) {
      return;
    }
    const heading = this.within.find((name) => name === 'h1' || HEADINGS.test(name));
    if (heading === 'h1') {
      this.title += text;
    } else if ((heading !== undefined && this.current.anchor !== '') || (this.current.isTerm === true && this.within.includes('dt') && this.within.includes('strong'))) {
      this.current.heading += text;
    } else {
      this.current.text.push(text);
    }
  }

  close(name: string): void {
    if (this.within.length === 0) {
      return;
    }
    this.within.pop();
    this.lastClosed = name;
    if (name === 'main') {
      this.isRead = this.within.length === 0;
    }
    if (this.skipped > 0) {
      this.skipped -= 1;
      return;
    }
    if (name === 'table') {
      const {rows = 0, body} = this.tables.pop() ?? {};
      if (rows > LONGEST_TABLE && body !== undefined) {
        this.current.text.length = body;
      }
    }
    if (!INLINE.has(name)) {
      this.current.text.push(' ');
    }
  }

  sections(): SectionDocument[] {
    return this.found
      .map(({heading, text, ...rest}, place) => ({...rest, heading: clean(heading), text: clean([...(place === 0 ? [this.description, ' '] : []), ...text].join(''))}))
      .filter(({heading}) => !WAYS_OUT.has(heading));
  }

  private get current(): Section {
    const last = this.found.at(-1);
    if (last === undefined) {
      throw new Error('A page begins with its introduction.');
    }
    return last;
  }

  private readMeta({name, content = ''}: Attributes): void {
    if (name === 'robots') {
      this.isLeftOut = /noindex/.test(content);
    } else if (name === 'description') {
      this.description = content;
    }
  }

  /** The sign beside a heading, which leads to the heading itself. */
  private isPermalink(name: string, {href}: Attributes): boolean {
    return name === 'a' && href !== undefined && href === `#${this.current.anchor}`;
  }
}

const clean = (text: string): string => text.replace(HINT, '').replace(/[\u200B\u00AD]/g, '').replace(/[^\S\u00A0\u202F]+/g, ' ').trim();
