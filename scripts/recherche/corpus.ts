/** What a first question costs on the made-up corpus of `npm run bench`, by number of pages. */
import {gzipSync} from 'node:zlib';
import {searchFiles} from '../../plugins/search/write';
import {buildIndex} from '../../src/domain/search/build-index';
import {createEngine} from '../../src/domain/search/engine';
import {INDEX_FILE, type IndexFile, type PageDocument} from '../../src/domain/search/format';
import {slug} from '../../src/domain/search/slug';
import {makeCorpus} from '../bench/corpus';

export const CORPUS_SIZES = [100, 1000];
export const CORPUS_QUESTION = 'mémoire du modèle';

export const gzip = (content: string | Buffer): number => gzipSync(content, {level: 9}).length;

/** Pages of the corpus, as the reader sees them. */
function corpusPages(count: number): PageDocument[] {
  return makeCorpus(count).map(({name, title, body, description}) => {
    const [intro = '', ...parts] = body.split(/^## /m);
    const sections = parts.map((part) => ({heading: part.split('\n')[0] ?? '', text: part.split('\n').slice(1).join(' ')}));
    return {
      address: `/${name}/`,
      title,
      kind: 'page',
      also: [],
      description,
      sections: [{heading: '', anchor: '', text: `${description} ${intro}`}, ...sections.map(({heading, text}) => ({heading, anchor: slug(heading), text}))],
    };
  });
}

/**
 * @param count pages of the corpus, home page aside
 * @returns bytes, compressed, of the index and of the words of CORPUS_QUESTION; the code left aside
 */
export function corpusCost(count: number): {readonly index: number; readonly words: number} {
  const built = buildIndex({pages: corpusPages(count), models: [], terms: []});
  const index = searchFiles(built).get(INDEX_FILE) ?? '';
  const shards = createEngine(JSON.parse(index) as IndexFile).missingShards(CORPUS_QUESTION);
  return {index: gzip(index), words: shards.reduce((sum, shard) => sum + gzip(JSON.stringify(built.shards[shard])), 0)};
}
