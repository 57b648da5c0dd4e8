/** The terms of catalogue/termes/ as pages show them: a note in a sentence, and the whole glossary. Strings only. */
import {formatDate} from '../../format';
import {typeset} from '../../typography';
import type {Term} from '../../terms/load';

export interface TermNoteView {
  readonly term: string;
  /** English term, left as it is. */
  readonly english: string;
  readonly definition: string;
  /** Place of the term in the glossary, from the site root. */
  readonly href: string;
}

export interface GlossaryTermView extends Omit<TermNoteView, 'href'> {
  /** Anchor of the term in the page: `terme-jeton`. */
  readonly anchor: string;
  /** First letter, without its accent: the entry of the index. */
  readonly letter: string;
  readonly usual: readonly string[];
  /** Official term, and where it was published when that is not the source of the record; absent when there is none. */
  readonly official?: string;
  /** Forms that the site does not write, with one reason for those that share it. */
  readonly avoid: readonly {readonly forms: readonly string[]; readonly reason: string}[];
  readonly source: {
    readonly title: string;
    readonly url?: string;
    /** Day of the reading, in French; absent when the source was not read again. */
    readonly readOn?: string;
    /** Words of the source; only their spaces, their apostrophes and their inner quotation marks are set. */
    readonly quote?: string;
    /** Copy that was read in place of the source. */
    readonly via?: {readonly title: string; readonly url: string};
    /** Why the source was not read again, a sentence. */
    readonly unread?: string;
  };
}

export const GLOSSARY = '/reference/glossaire/';
export const GLOSSARY_FILE = 'docs/reference/glossaire.mdx';

/** Anchor of a term in the glossary, kept when the term’s wording changes. */
export function termAnchor(id: string): string {
  return `terme-${id}`;
}

export function termNoteView({id, record}: Term): TermNoteView {
  return {
    term: typeset(record.term),
    english: record.english,
    definition: typeset(record.definition),
    href: `${GLOSSARY}#${termAnchor(id)}`,
  };
}

/** The same forms, those of one reason together, in the order of the record. */
function byReason(avoid: Term['record']['avoid']): GlossaryTermView['avoid'] {
  const forms = new Map<string, string[]>();
  for (const {form, reason} of avoid) {
    forms.set(reason, [...(forms.get(reason) ?? []), typeset(form)]);
  }
  return [...forms].map(([reason, list]) => ({forms: list, reason: typeset(reason)}));
}

/** Quotation marks of a text that is itself quoted: “ ” for « ». */
function insideQuotes(text: string): string {
  return text.replace(/«\s*/g, '“').replace(/\s*»/g, '”');
}

/** Every term, in French alphabetical order. */
export function glossaryView(terms: readonly Term[]): GlossaryTermView[] {
  return [...terms]
    .sort((a, b) => a.record.term.localeCompare(b.record.term, 'fr'))
    .map(({id, record}) => {
      const {official, source} = record;
      return {
        anchor: termAnchor(id),
        letter: record.term.slice(0, 1).normalize('NFD').replace(/\p{M}/gu, '').toUpperCase(),
        term: typeset(record.term),
        english: record.english,
        definition: typeset(record.definition),
        usual: record.usual.map(typeset),
        ...(official === null ? {} : {official: typeset(official.source === source.title ? official.term : `${official.term}, ${official.source}`)}),
        avoid: byReason(record.avoid),
        source: {
          title: typeset(source.title),
          ...(source.url === null ? {} : {url: source.url}),
          ...(source.read_on === null ? {} : {readOn: formatDate(source.read_on)}),
          ...(source.quote === undefined ? {} : {quote: insideQuotes(typeset(source.quote))}),
          ...(source.via === undefined ? {} : {via: {title: typeset(source.via.title), url: source.via.url}}),
          ...(source.unread_reason === undefined ? {} : {unread: typeset(source.unread_reason)}),
        },
      };
    });
}
