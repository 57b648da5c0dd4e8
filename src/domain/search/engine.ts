/**
 * The search itself, the same in the browser and in the tests: MiniSearch finds words and weighs them (BM25) in titles, which
 * are all here, and in texts, whose words arrive shard by shard; this module puts the words of a question back together.
 */
import MiniSearch, {type AsPlainObject, type SearchOptions, type SearchResult} from 'minisearch';
import {distance} from 'fastest-levenshtein';
import {formsOf, rootOf, stemOf, tokens} from './analyse';
import {DESCRIBED, shardKey, type IndexFile, type Kind, type ShardFile, type TagDocument} from './format';
import {nameKey, readQuestion, readTerms, wordsOf, type Alternative, type Question, type Word} from './question';
import {slug} from './slug';

export interface Result {
  readonly kind: Kind;
  readonly title: string;
  /** Page that the section belongs to; absent when the result is the page itself. */
  readonly pageTitle?: string;
  /** Door of the site that the page stands behind: « Démarrer ». */
  readonly door: string;
  /** From the site root, with its anchor. */
  readonly address: string;
  /** Of a model: its tags, those asked for first. */
  readonly tags?: readonly TagDocument[];
  /** Where its text is: page and section. Absent for a model. */
  readonly text?: {readonly page: number; readonly section: number};
  readonly score: number;
}

export interface Answer {
  /** Best first. */
  readonly results: readonly Result[];
  /** The question with its unknown words put right; absent when every word is known. */
  readonly suggestion?: string;
  /** Whether a word of a text is one that the question looks for. */
  readonly matches: (form: string) => boolean;
}

export interface Engine {
  /** Shards that the question needs and that are not here yet. */
  readonly missingShards: (question: string) => number[];
  readonly addShard: (shard: number, file: ShardFile) => unknown;
  readonly search: (question: string, limit?: number) => Answer;
}

interface Entry {
  readonly kind: Kind;
  readonly page: number;
  /** Number of the section in its page; undefined for a model. */
  readonly section?: number;
  readonly title: string;
  readonly anchor: string;
  readonly tags?: readonly TagDocument[];
  /** What its score is multiplied by. */
  readonly weight: number;
}

/** A stem and a root live in the same index as the words, told apart by a sign that no word has. */
const STEM = '=';
const ROOT = '~';
const SIGN = /^[=~]/;
const termsOf = (form: string): string[] => {
  const [stem, root] = [stemOf(form), rootOf(form)];
  return [form, `${STEM}${stem}`, ...(root === stem ? [] : [`${ROOT}${root}`])];
};

/** What the same word is worth by place, and under each of its shapes. */
const BOOSTS = {title: 3, name: 5, also: 2.5, address: 1.5, pageTitle: 1.2};
const TEXT_BOOSTS = {text: 1, description: 1};
/** All but names: a name that is known as it stands is not the beginning of others. */
const WORDED = Object.keys(BOOSTS).filter((field) => field !== 'name');
const STEM_WEIGHT = 0.9;
const ROOT_WEIGHT = 0.45;
/** Of a word that may not be finished: less when it is a word as it stands. */
const PREFIX_WEIGHT = 0.5;
const KNOWN_PREFIX_WEIGHT = 0.15;
const CORRECTION_WEIGHT = 0.7;
/** Results that repeat another, or that hold evidence rather than an answer, come after those that answer. */
const KIND_WEIGHTS: Readonly<Record<Kind, number>> = {page: 1, licence: 1, term: 0.9, model: 0.8, comparison: 0.7, evidence: 0.65};
/** A page where the words stand in different sections is still a page about them. */
const SCATTERED = 0.6;
/** A title made of the question and nothing else: of a page, a model or a term, or of a mere section. */
const NAMED_WEIGHT = 1.6;
const NAMED_SECTION_WEIGHT = 1.15;
/** A page, against its sections. */
const WHOLE_PAGE_WEIGHT = 1.15;
/** How fast a heading loses its worth as other pages bear it too (« Sources », « Vérifier »). */
const REPEATED_HEADING = 0.5;
const SHORTEST_PREFIX = 2;
const SHORTEST_TEXT_PREFIX = 3;
const SHORTEST_CORRECTED = 4;
/** From this length on, a word may hold two slips. */
const LONG_WORD = 8;
const MOST_CORRECTIONS = 3;
const RESULTS_PER_PAGE = 3;
const RESULTS = 20;

/** Words come ready: MiniSearch has nothing to cut. */
const AS_IS: SearchOptions = {tokenize: (text) => text.split(' '), processTerm: (term) => term};

export function createEngine(index: IndexFile): Engine {
  const entries = entriesOf(index);
  const titles = indexTitles(index, entries);
  const lengths = Array.from(index.lengths, (length) => 2 ** parseInt(length, 36));
  const shards = new Map<number, MiniSearch>();

  const terms = readTerms(index.synonyms);
  const question = (text: string): Question => readQuestion(text, terms);
  const shardOf = (form: string): number => index.shards.findLastIndex((first) => first <= shardKey(form));
  const names = new Map<number, ReadonlySet<string>>();
  const namesOf = (id: number): ReadonlySet<string> => {
    const known = names.get(id) ?? new Set(namesOfEntry(entries[id], index).map(nameKey));
    names.set(id, known);
    return known;
  };
  const stores: Stores = {index, entries, titles, namesOf, textsWith: (term) => shards.get(shardOf(term.replace(SIGN, '')))};
  return {
    missingShards(text) {
      const words = wordsOf(question(text));
      const wanted = [...words, ...words.flatMap((word) => corrections(word, stores))];
      return [...new Set(wanted.map(shardOf))].filter((shard) => shard !== -1 && !shards.has(shard));
    },
    addShard: (shard, file) => shards.set(shard, indexTexts(lengths, file)),
    search: (text, limit = RESULTS) => answer(question(text), text, stores, limit),
  };
}

interface Stores {
  readonly index: IndexFile;
  readonly entries: readonly Entry[];
  readonly titles: MiniSearch;
  /** Keys of everything that an entry is called. */
  readonly namesOf: (id: number) => ReadonlySet<string>;
  /** Words of texts that begin as this one; undefined when their shard is not here. */
  readonly textsWith: (term: string) => MiniSearch | undefined;
}

/** Sections in order, then models: the number of an entry is the number of its section as long as there is one. */
function entriesOf({pages, headings, anchors, terms, models}: IndexFile): Entry[] {
  const isTerm = new Set(terms);
  const bearers = new Map<string, number>();
  headings.forEach((heading) => bearers.set(heading, (bearers.get(heading) ?? 0) + 1));
  const entries: Entry[] = [];
  let heading = 0;
  pages.sections.forEach((count, page) => {
    const kind = pages.kinds[page] ?? 'page';
    for (let section = 0; section < count; section += 1) {
      const own = section === 0 ? (pages.titles[page] ?? '') : (headings[heading] ?? '');
      const anchor = section === 0 ? '' : (anchors[heading] ?? '') || slug(own);
      const ownKind = isTerm.has(entries.length) ? 'term' : kind;
      const weight = KIND_WEIGHTS[ownKind] * (section === 0 ? WHOLE_PAGE_WEIGHT : 1 / (1 + REPEATED_HEADING * Math.log10(bearers.get(own) ?? 1)));
      entries.push({kind: ownKind, page, section, title: own, anchor, weight});
      heading += section === 0 ? 0 : 1;
    }
  });
  return [...entries, ...models.map(({name, page, anchor, tags}): Entry => ({kind: 'model', page, title: name, anchor, tags, weight: KIND_WEIGHTS.model}))];
}

function indexTitles({pages, synonyms}: IndexFile, entries: readonly Entry[]): MiniSearch {
  const index = new MiniSearch<Record<string, string | number>>({
    fields: ['title', 'name', 'also', 'address', 'pageTitle'],
    tokenize: (text) => tokens(text).flatMap(formsOf),
    // A name has no plural nor verb: « Instruct » is no instruction.
    processTerm: (form, field) => (field === 'name' ? form : termsOf(form)),
  });
  const formsOfTerm = new Map(synonyms.map((forms) => [forms[0] ?? '', forms.slice(1).join(' ')]));
  index.addAll(
    entries.map(({kind, page, section, title, anchor, tags}, id) => {
      if (kind === 'model') {
        return {id, name: [title, ...(tags ?? []).map(([tag]) => tag)].join(' ')};
      }
      if (kind === 'term') {
        return {id, title, also: formsOfTerm.get(title) ?? ''};
      }
      // Addresses are words that an author chose: those that the title lacks say what it is about.
      const address = section === 0 ? (pages.addresses[page]?.split('/').at(-2) ?? '') : anchor;
      const chosen = wordsBeyond(address, title);
      return section === 0 ? {id, title, address: chosen, also: (pages.also[page] ?? []).join(' ')} : {id, title, address: chosen, pageTitle: pages.titles[page] ?? ''};
    }),
  );
  return index;
}

function wordsBeyond(address: string, title: string): string {
  const said = new Set(tokens(title).flatMap(formsOf).map(rootOf));
  return address
    .split('-')
    .filter((word) => !said.has(rootOf(word)))
    .join(' ');
}

/** The words of one shard, as MiniSearch would have them had it read the texts itself. */
function indexTexts(lengths: readonly number[], words: ShardFile): MiniSearch {
  const merged = new Map<string, {text: Map<number, number>; described: Map<number, number>}>();
  const present = new Set<number>();
  for (const [word, ...postings] of words) {
    const lists = termsOf(word).map((term) => {
      const list = merged.get(term) ?? {text: new Map<number, number>(), described: new Map<number, number>()};
      merged.set(term, list);
      return list;
    });
    let section = -1;
    postings.forEach((value, place) => {
      if (value > 0) {
        section += value;
        present.add(section);
        const next = postings[place + 1] ?? 1;
        const count = next < 0 ? -next : 1;
        lists.forEach(({text, described}) => {
          text.set(section, (text.get(section) ?? 0) + Math.max(1, count % DESCRIBED));
          if (count >= DESCRIBED) {
            described.set(section, 1);
          }
        });
      }
    });
  }
  return MiniSearch.loadJS(
    {
      documentCount: lengths.length,
      nextId: lengths.length,
      documentIds: Object.fromEntries([...present].map((id) => [id, id])),
      fieldIds: {text: 0, description: 1},
      // Descriptions are all about as long.
      fieldLength: Object.fromEntries([...present].map((id) => [id, [lengths[id] ?? 1, 1]])),
      averageFieldLength: [lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length), 1],
      storedFields: {},
      dirtCount: 0,
      index: [...merged].map(([term, {text, described}]) => [term, {0: Object.fromEntries(text), 1: Object.fromEntries(described)}]),
      serializationVersion: 2,
    } as unknown as AsPlainObject,
    {fields: ['text', 'description']},
  );
}

/** Scores by entry, and the words of the site that gave them. */
interface Found {
  readonly scores: ReadonlyMap<number, number>;
  readonly terms: ReadonlySet<string>;
}

function merge(lists: readonly (readonly SearchResult[])[]): Found {
  const scores = new Map<number, number>();
  const terms = new Set<string>();
  for (const {id, score, match} of lists.flat()) {
    scores.set(id as number, (scores.get(id as number) ?? 0) + score);
    Object.keys(match).forEach((term) => terms.add(term));
  }
  return {scores, terms};
}

/** MiniSearch multiplies a score by the number of words that match: shapes of one word are asked for one by one. */
function lookUp(terms: readonly (readonly [term: string, weight: number])[], {titles, textsWith}: Stores): Found {
  return merge(
    terms.flatMap(([term, weight]) => [
      titles.search(term, {...AS_IS, boost: BOOSTS, boostTerm: () => weight}),
      textsWith(term)?.search(term, {...AS_IS, boost: TEXT_BOOSTS, boostTerm: () => weight}) ?? [],
    ]),
  );
}

const isKnown = (form: string, {titles, textsWith}: Stores): boolean =>
  termsOf(form).some((term) => [titles, textsWith(term)].some((store) => (store?.search(term, AS_IS).length ?? 0) > 0));

/** First letter heard: « alucination » is a slip for « hallucination », « vocale » is none for « locale ». */
const initial = (word: string): string => word.replace(/^h/, '').slice(0, 1);

/** Words of the site that an unknown word may be a slip for, nearest first. A slip keeps the first sound; names with figures are not put right. */
function corrections(form: string, stores: Stores): string[] {
  if (form.length < SHORTEST_CORRECTED || /[^a-z]/.test(form) || isKnown(form, stores)) {
    return [];
  }
  const slips = form.length >= LONG_WORD ? 2 : 1;
  const near = [stores.titles, stores.textsWith(form)].flatMap((store) =>
    (store?.search(form, {...AS_IS, fuzzy: slips}) ?? []).flatMap(({match}) => Object.keys(match).filter((term) => /^[a-z]/.test(term) && initial(term) === initial(form))),
  );
  const swapped = Array.from(form).flatMap((letter, place) => {
    const word = form.slice(0, place) + (form[place + 1] ?? '') + letter + form.slice(place + 2);
    return place + 1 < form.length && word !== form && isKnown(word, stores) ? [word] : [];
  });
  const counts = new Map<string, number>();
  near.forEach((word) => counts.set(word, (counts.get(word) ?? 0) + 1));
  // Two letters exchanged are one slip.
  const cost = (word: string): number => (swapped.includes(word) ? 1 : distance(form, word));
  return [...new Set([...swapped, ...near])].sort((a, b) => cost(a) - cost(b) || (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, MOST_CORRECTIONS);
}

function findWord({form, isOpen}: Word, stores: Stores): Found {
  const [stem, root] = [stemOf(form), rootOf(form)];
  // A word that is its own root is known by its stem alone.
  const shapes = [[form, 1], [`${STEM}${stem}`, STEM_WEIGHT], [`${ROOT}${root}`, ROOT_WEIGHT], ...(root === stem ? [] : [[`${STEM}${root}`, ROOT_WEIGHT] as const])] as const;
  const whole = lookUp(shapes, stores);
  const known = whole.scores.size > 0;
  const open =
    isOpen && form.length >= SHORTEST_PREFIX
      ? merge(
          [stores.titles, form.length >= SHORTEST_TEXT_PREFIX ? stores.textsWith(form) : undefined].map((store) =>
            (store?.search(form, {...AS_IS, ...(store === stores.titles ? {boost: BOOSTS, fields: known ? WORDED : Object.keys(BOOSTS)} : {boost: TEXT_BOOSTS}), prefix: true, weights: {prefix: 1, fuzzy: 0}}) ?? [])
              .map((result) => ({...result, score: result.score * (known ? KNOWN_PREFIX_WEIGHT : PREFIX_WEIGHT)})),
          ),
        )
      : undefined;
  if (open !== undefined && open.scores.size > 0) {
    return sum([whole, open]);
  }
  if (known) {
    return whole;
  }
  return best(corrections(form, stores).map((word) => scaled(lookUp([[word, 1], [`${STEM}${stemOf(word)}`, STEM_WEIGHT]], stores), CORRECTION_WEIGHT)));
}

const scaled = ({scores, terms}: Found, weight: number): Found => ({scores: new Map([...scores].map(([id, score]) => [id, score * weight])), terms});

function combine(list: readonly Found[], how: (a: number, b: number) => number): Found {
  const scores = new Map<number, number>();
  list.forEach((found) => found.scores.forEach((score, id) => scores.set(id, how(scores.get(id) ?? 0, score))));
  return {scores, terms: new Set(list.flatMap(({terms}) => [...terms]))};
}
const sum = (list: readonly Found[]): Found => combine(list, (a, b) => a + b);
const best = (list: readonly Found[]): Found => combine(list, Math.max);

/** Entries that hold every word, at the mean of their scores. */
function findAlternative({words, weight}: Alternative, stores: Stores, cache: Map<string, Found>): Found {
  const found = words.map((word) => {
    const key = `${word.form} ${word.isOpen}`;
    const one = cache.get(key) ?? findWord(word, stores);
    cache.set(key, one);
    return one;
  });
  const {scores, terms} = sum(found);
  return {scores: new Map([...scores].filter(([id]) => found.every((one) => one.scores.has(id))).map(([id, score]) => [id, (score * weight) / words.length])), terms};
}

function answer(question: Question, typed: string, stores: Stores, limit: number): Answer {
  const {index, entries} = stores;
  const cache = new Map<string, Found>();
  const find = (alternatives: readonly Alternative[]): Found => best(alternatives.map((alternative) => findAlternative(alternative, stores, cache)));
  const asked = question.concepts.map(({alternatives}) => find(alternatives));
  const raw = question.terms.reduce((list, {from, to, alternatives}) => {
    const other = find(alternatives);
    return list.map((found, place) => (place >= from && place < to ? best([found, other]) : found));
  }, asked);

  const concepts = raw.map((found) => scaled(found, rarity(found, entries.length)));
  const onPages = concepts.map(({scores}) => bestOfPages(scores, stores));
  const valueOf = (concept: number, id: number): number => {
    const own = concepts[concept]?.scores.get(id) ?? 0;
    const entry = entries[id];
    return entry?.section === 0 ? Math.max(own, SCATTERED * (onPages[concept]?.get(entry.page) ?? 0)) : own;
  };
  // What is found nowhere cannot tell one result from another.
  const weights = concepts.map(({scores}) => Math.max(0, ...scores.values()));
  const total = weights.reduce((all, weight) => all + weight, 0);
  const candidates = new Set(concepts.flatMap(({scores}) => [...scores.keys()]));
  entries.forEach((entry, id) => entry.section === 0 && onPages.some((pages) => pages.has(entry.page)) && candidates.add(id));

  const key = nameKey(typed);
  const ranked = [...candidates]
    .map((id) => {
      const values = concepts.map((_, concept) => valueOf(concept, id));
      const covered = weights.reduce((all, weight, concept) => all + ((values[concept] ?? 0) > 0 ? weight : 0), 0);
      return {id, score: values.reduce((all, value) => all + value, 0) * (covered / total) * (entries[id]?.weight ?? 1)};
    })
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .slice(0, 10 * limit)
    .map(({id, score}) => ({id, score: stores.namesOf(id).has(key) ? score * namedWeight(entries[id]) : score}))
    .sort((a, b) => b.score - a.score || a.id - b.id);

  const perPage = new Map<number, number>();
  const shown = ranked.filter(({id}) => {
    const entry = entries[id];
    if (entry === undefined || entry.kind === 'model' || entry.kind === 'term') {
      return true;
    }
    const already = perPage.get(entry.page) ?? 0;
    perPage.set(entry.page, already + 1);
    return already < RESULTS_PER_PAGE;
  });
  const terms = new Set(concepts.flatMap((found) => [...found.terms]));
  const suggestion = suggest(question, typed, asked, stores);
  return {
    results: shown.slice(0, limit).flatMap(({id, score}) => resultOf(entries[id], score, key, index)),
    ...(suggestion === undefined ? {} : {suggestion}),
    matches: (form) => termsOf(form).some((term) => terms.has(term)),
  };
}

/** From 0 to 1: a word of every page, even in a title, says less of what is asked than a word of one. */
const rarity = ({scores}: Found, total: number): number => Math.log(1 + total / Math.max(1, scores.size)) / Math.log(1 + total);

/** Best score of each page, glossary terms left out: a list of terms is not about each of them. */
function bestOfPages(scores: ReadonlyMap<number, number>, {entries}: Stores): Map<number, number> {
  const pages = new Map<number, number>();
  scores.forEach((score, id) => {
    const entry = entries[id];
    if (entry !== undefined && entry.kind !== 'model' && entry.kind !== 'term') {
      pages.set(entry.page, Math.max(pages.get(entry.page) ?? 0, score));
    }
  });
  return pages;
}

/** What is named outright is not held back for its kind. */
function namedWeight(entry: Entry | undefined): number {
  if (entry === undefined || (entry.kind !== 'model' && entry.kind !== 'term' && entry.section !== 0)) {
    return NAMED_SECTION_WEIGHT;
  }
  return NAMED_WEIGHT / KIND_WEIGHTS[entry.kind];
}

function namesOfEntry(entry: Entry | undefined, index: IndexFile): readonly string[] {
  if (entry === undefined) {
    return [];
  }
  const tags = (entry.tags ?? []).map(([tag]) => tag);
  return [entry.title, ...tags, ...(entry.section === 0 ? (index.pages.also[entry.page] ?? []) : [])];
}

/** The question with the nearest known word in the place of each unknown one. */
function suggest({concepts}: Question, typed: string, asked: readonly Found[], stores: Stores): string | undefined {
  let text = typed;
  concepts.forEach(({typed: word, alternatives}, concept) => {
    const form = alternatives[0]?.words[0]?.form ?? '';
    const [correction] = asked[concept]?.terms.has(form) === true ? [] : corrections(form, stores);
    const isBegun = alternatives.some(({words}) => words.at(-1)?.isOpen === true) && [...(asked[concept]?.terms ?? [])].some((term) => term.startsWith(form));
    if (correction !== undefined && !isBegun) {
      text = text.replace(word, surfaceOf(correction, stores));
    }
  });
  return text === typed ? undefined : text;
}

/** How titles write a word: « évaluation » for `evaluation`. The word itself when no title has it. */
function surfaceOf(form: string, {entries}: Stores): string {
  for (const {title} of entries) {
    const token = tokens(title).find(({whole}) => whole === form);
    if (token !== undefined) {
      return title.slice(token.start, token.end).toLowerCase();
    }
  }
  return form;
}

function resultOf(entry: Entry | undefined, score: number, key: string, index: IndexFile): Result[] {
  if (entry === undefined) {
    return [];
  }
  const {kind, page, section, title, anchor, tags} = entry;
  const {addresses, titles} = index.pages;
  const address = addresses[page] ?? '/';
  const door = titles[addresses.indexOf(`/${address.split('/')[1] ?? ''}/`)] ?? '';
  const isAsked = ([tag]: TagDocument): boolean => nameKey(tag) === key;
  return [
    {
      kind,
      title,
      ...(section === 0 ? {} : {pageTitle: titles[page] ?? ''}),
      door,
      address: anchor === '' ? address : `${address}#${anchor}`,
      ...(tags === undefined ? {} : {tags: [...tags].sort((a, b) => Number(isAsked(b)) - Number(isAsked(a)))}),
      ...(section === undefined ? {} : {text: {page, section}}),
      score,
    },
  ];
}
