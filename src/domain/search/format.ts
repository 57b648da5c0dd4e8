/**
 * What the search reads over the network, in three sorts of files: one index with every title, shards with the words of the
 * texts cut by their first letters, and the texts of one page, for the extracts. A question needs the first, and the shards of
 * its own words.
 */

/** What a result is: results are shown together by kind. */
export type Kind = 'page' | 'comparison' | 'evidence' | 'licence' | 'term' | 'model';

/** A page with its sections, as the reader sees it. */
export interface PageDocument {
  /** From the site root: `/modeles/gemma/`. */
  readonly address: string;
  readonly title: string;
  readonly kind: Exclude<Kind, 'term' | 'model'>;
  /** Other names of the page: the SPDX identifier of a licence. */
  readonly also: readonly string[];
  /** What the page is about, in a sentence. */
  readonly description: string;
  /** The first is what stands before the first heading: it has neither heading nor anchor. */
  readonly sections: readonly SectionDocument[];
}

export interface SectionDocument {
  readonly heading: string;
  readonly anchor: string;
  readonly text: string;
  /** A term of the glossary rather than a section of a page. */
  readonly isTerm?: boolean;
}

/** A variant of the catalogue. */
export interface ModelDocument {
  readonly name: string;
  /** Index of its page in the pages, and its place there. */
  readonly page: number;
  readonly anchor: string;
  readonly tags: readonly TagDocument[];
}

/**
 * What runs a variant, with the size to show, and the memory that it takes with its usual context in units of MEMORY_UNIT bytes:
 * `['gemma3:4b', '3,3 Go', 412]`. The memory is absent when it is not known, and for a tag that runs elsewhere.
 */
export type TagDocument = readonly [tag: string, size: string, memory?: number];

/** Ten million bytes: close enough for a verdict, and three figures rather than ten in the index. */
export const MEMORY_UNIT = 1e7;

/** Every form of one term, the site’s own first. */
export type TermForms = readonly string[];

/** The file that every search reads: `assets/recherche/index.json`. Columns rather than records, for they weigh less. */
export interface IndexFile {
  /** Folder of the other files, which belong to this index alone. */
  readonly version: string;
  /** Told to the reader when the texts are not those of the built pages. */
  readonly notice?: string;
  readonly pages: {
    readonly addresses: readonly string[];
    readonly titles: readonly string[];
    readonly kinds: readonly PageDocument['kind'][];
    readonly also: Readonly<Record<number, readonly string[]>>;
    /** Number of sections, the introduction included. */
    readonly sections: readonly number[];
  };
  /** Of every section but introductions, in the order of the pages. */
  readonly headings: readonly string[];
  /** Likewise; empty when it is what the heading gives. */
  readonly anchors: readonly string[];
  /** Numbers, among sections, of the terms of the glossary. */
  readonly terms: readonly number[];
  /** Length of every section, introductions included, as the power of two next below its number of words. */
  readonly lengths: string;
  /** First letters of the first word of each shard, in order. */
  readonly shards: readonly string[];
  readonly models: readonly ModelDocument[];
  readonly synonyms: readonly TermForms[];
}

/**
 * The words of some first letters. Each posting list alternates the distance from the last section that has the word, and, as a
 * negative number, how often it has it when more than once, plus DESCRIBED when the description of the page has it.
 */
export type ShardFile = readonly (readonly [word: string, ...postings: number[]])[];

/** More than a word is ever counted. */
export const DESCRIBED = 8;

/** Texts of one page, section by section. */
export type TextsFile = readonly string[];

export const INDEX_FOLDER = 'assets/recherche';
export const INDEX_FILE = `${INDEX_FOLDER}/index.json`;

export const shardFile = (version: string, shard: number): string => `${INDEX_FOLDER}/${version}/mots-${shard}.json`;
export const textsFile = (version: string, page: number): string => `${INDEX_FOLDER}/${version}/page-${page}.json`;

/** First letters that decide in which shard a word is. */
const KEY_LENGTH = 3;
export const shardKey = (word: string): string => word.slice(0, KEY_LENGTH);
