/** The search over the network: the index once, then the words and the texts that each question needs. Runs in a worker where there is one. */
import {createEngine, type Answer, type Engine, type Result} from '../../domain/search/engine';
import {extract, markText, type Segment} from '../../domain/search/extract';
import {INDEX_FILE, shardFile, textsFile, type IndexFile, type ShardFile, type TextsFile} from '../../domain/search/format';

export interface ShownResult extends Pick<Result, 'kind' | 'door' | 'address' | 'tags'> {
  readonly title: readonly Segment[];
  readonly pageTitle?: string;
  readonly extract?: readonly Segment[];
}

export interface Reply {
  readonly question: string;
  readonly results: readonly ShownResult[];
  readonly suggestion?: string;
  readonly notice?: string;
  /** false while words of the texts are still on their way. */
  readonly isComplete: boolean;
}

export interface SearchService {
  /**
   * Calls back with titles first, then with texts, then with extracts: each time the whole answer. Rejects when the network fails.
   *
   * @param isWanted false once the reader asks something else: the rest is not worked out
   */
  readonly ask: (question: string, limit: number, reply: (reply: Reply) => void, isWanted: () => boolean) => Promise<void>;
}

/** A file of the index that is gone: the site was published again since the index was read. */
class Outdated extends Error {}

/** @param root address of the site’s home */
export function createService(root: string): SearchService {
  let loading: Promise<{engine: Engine; index: IndexFile}> | undefined;
  const texts = new Map<number, Promise<TextsFile>>();

  const fetchJson = async <T>(name: string, cache: RequestCache = 'default'): Promise<T> => {
    const response = await fetch(root + name, {cache});
    if (!response.ok) {
      throw response.status === 404 && name !== INDEX_FILE ? new Outdated(name) : new Error(`${name} : ${response.status}`);
    }
    return (await response.json()) as T;
  };
  const load = async (cache?: RequestCache): Promise<{engine: Engine; index: IndexFile}> => {
    loading ??= fetchJson<IndexFile>(INDEX_FILE, cache).then((index) => ({engine: createEngine(index), index}));
    try {
      return await loading;
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
  const loadShards = async ({engine, index}: {engine: Engine; index: IndexFile}, question: string): Promise<void> => {
    // Words put right may stand in other shards than those typed.
    for (let missing = engine.missingShards(question); missing.length > 0; missing = engine.missingShards(question)) {
      const files = await Promise.all(missing.map((shard) => fetchJson<ShardFile>(shardFile(index.version, shard))));
      missing.forEach((shard, place) => engine.addShard(shard, files[place] ?? []));
    }
  };
  const textOf = async ({version}: IndexFile, page: number): Promise<TextsFile> => {
    const known = texts.get(page) ?? fetchJson<TextsFile>(textsFile(version, page));
    texts.set(page, known);
    try {
      return await known;
    } catch {
      // An answer without its extract is still an answer.
      texts.delete(page);
      return [];
    }
  };

  const once = async (question: string, limit: number, reply: (reply: Reply) => void, isWanted: () => boolean, cache?: RequestCache): Promise<void> => {
    const store = await load(cache);
    if (!isWanted()) {
      return;
    }
    const {engine, index} = store;
    const send = (answer: Answer, isComplete: boolean, found: readonly TextsFile[] = []): void =>
      reply({
        question,
        results: answer.results.map((result, place) => shown(result, answer, found[place])),
        ...(answer.suggestion === undefined || !isComplete ? {} : {suggestion: answer.suggestion}),
        ...(index.notice === undefined ? {} : {notice: index.notice}),
        isComplete,
      });
    if (engine.missingShards(question).length > 0) {
      send(engine.search(question, limit), false);
      await loadShards(store, question);
      if (!isWanted()) {
        return;
      }
    }
    const answer = engine.search(question, limit);
    send(answer, true);
    const found = await Promise.all(answer.results.map(async ({text}) => (text === undefined ? [] : textOf(index, text.page))));
    if (isWanted()) {
      send(answer, true, found);
    }
  };

  return {
    async ask(question, limit, reply, isWanted) {
      try {
        await once(question, limit, reply, isWanted);
      } catch (error) {
        if (!(error instanceof Outdated)) {
          throw error;
        }
        loading = undefined;
        texts.clear();
        await once(question, limit, reply, isWanted, 'reload');
      }
    },
  };
}

function shown({kind, door, address, tags, title, pageTitle, text}: Result, {matches}: Answer, texts: TextsFile | undefined): ShownResult {
  const own = text === undefined ? undefined : texts?.[text.section];
  return {
    kind,
    door,
    address,
    title: markText(title, matches),
    ...(tags === undefined ? {} : {tags}),
    ...(pageTitle === undefined ? {} : {pageTitle}),
    ...(own === undefined || own === '' ? {} : {extract: extract(own, matches)}),
  };
}
