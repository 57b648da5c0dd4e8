/** From the pages, the models and the terms to the files of the search. */
import MiniSearch from 'minisearch';
import {formsOf, tokens} from './analyse';
import {DESCRIBED, shardKey, type IndexFile, type ModelDocument, type PageDocument, type ShardFile, type TermForms, type TextsFile} from './format';
import {slug} from './slug';

export interface SearchSources {
  readonly pages: readonly PageDocument[];
  readonly models: readonly ModelDocument[];
  readonly terms: readonly TermForms[];
}

export interface SearchFiles {
  readonly index: Omit<IndexFile, 'version'>;
  readonly shards: readonly ShardFile[];
  /** One for each page. */
  readonly texts: readonly TextsFile[];
}

/** Postings of a shard, about 5 KB once compressed: a question fetches one for each of its words. */
const POSTINGS_PER_SHARD = 3000;
/** A text beyond this is looked up but shown no further: extracts come from its beginning. */
const LONGEST_TEXT = 1500;

/** @throws Error when there is no page: an empty search is a mistake, not a site without words. */
export function buildIndex({pages, models, terms}: SearchSources): SearchFiles {
  if (pages.length === 0) {
    throw new Error('La recherche n’a aucune page à lire.');
  }
  const sections = pages.flatMap((page) => page.sections);
  const {lists, lengths} = invert(sections.map(({heading, text}) => `${heading} ${text}`));
  const shards = cut(lists, describe(pages));
  const titled = pages.flatMap((page) => page.sections.slice(1));
  return {
    index: {
      pages: {
        addresses: pages.map(({address}) => address),
        titles: pages.map(({title}) => title),
        kinds: pages.map(({kind}) => kind),
        also: Object.fromEntries(pages.flatMap(({also}, page) => (also.length === 0 ? [] : [[page, also]]))),
        sections: pages.map((page) => page.sections.length),
      },
      headings: titled.map(({heading}) => heading),
      anchors: titled.map(({heading, anchor}) => (anchor === slug(heading) ? '' : anchor)),
      terms: sections.flatMap(({isTerm}, section) => (isTerm === true ? [section] : [])),
      lengths: lengths.map((length) => Math.floor(Math.log2(length + 1)).toString(36)).join(''),
      shards: shards.map((shard) => shardKey(shard[0]?.[0] ?? '')),
      models,
      synonyms: terms,
    },
    shards,
    texts: pages.map((page) => page.sections.map(({text}) => shorten(text))),
  };
}

type Postings = ReadonlyMap<string, readonly (readonly [section: number, count: number])[]>;

/** Words of each text, by MiniSearch: what the browser loads back is what it would have built itself. */
function invert(texts: readonly string[]): {lists: Postings; lengths: number[]} {
  const index = new MiniSearch<{id: number; text: string}>({
    fields: ['text'],
    tokenize: (text) => tokens(text).flatMap(formsOf),
    processTerm: (form) => form,
  });
  index.addAll(texts.map((text, id) => ({id, text})));
  const {index: entries, fieldLength} = index.toJSON();
  const lists = new Map(
    entries.map(([word, fields]) => [word, Object.entries((fields as Record<string, Record<string, number>>)['0'] ?? {}).map(([section, count]) => [Number(section), count] as const)]),
  );
  const byId = fieldLength as Record<string, number[]>;
  return {lists, lengths: texts.map((_, section) => byId[section]?.[0] ?? 0)};
}

/** Words of the description of each page, by the number of its first section. */
function describe(pages: readonly PageDocument[]): ReadonlyMap<number, ReadonlySet<string>> {
  let section = 0;
  return new Map(
    pages.map(({description, sections}) => {
      const first = section;
      section += sections.length;
      return [first, new Set(tokens(description).flatMap(formsOf))];
    }),
  );
}

/** Words in order, cut between first letters once a shard is full: every word of a given beginning is in one shard. */
function cut(lists: Postings, described: ReadonlyMap<number, ReadonlySet<string>>): ShardFile[] {
  const shards: [string, ...number[]][][] = [];
  let room = 0;
  let key: string | undefined;
  for (const word of [...lists.keys()].sort()) {
    const postings = lists.get(word) ?? [];
    if (room <= 0 && shardKey(word) !== key) {
      shards.push([]);
      room = POSTINGS_PER_SHARD;
    }
    key = shardKey(word);
    room -= postings.length;
    let last = -1;
    shards.at(-1)?.push([
      word,
      ...postings.flatMap(([section, count]) => {
        const distance = section - last;
        last = section;
        const value = Math.min(count, MOST_COUNTED) + (described.get(section)?.has(word) === true ? DESCRIBED : 0);
        return value > 1 ? [distance, -value] : [distance];
      }),
    ]);
  }
  return shards;
}

/** A word said more often than this in a section makes it no more about that word. */
const MOST_COUNTED = 4;

function shorten(text: string): string {
  return text.length <= LONGEST_TEXT ? text : text.slice(0, text.lastIndexOf(' ', LONGEST_TEXT));
}
