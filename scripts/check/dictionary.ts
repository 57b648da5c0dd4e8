/** The French dictionaries of cspell, read without cspell itself: its trie alone opens in a third of the time. */
import {existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {gunzipSync} from 'node:zlib';
import type {Dictionary} from '../../src/domain/style/spelling';
import {lazy} from './lazy';

const require = createRequire(import.meta.url);

const folderOf = (dictionary: string): string => path.dirname(require.resolve(`${dictionary}/cspell-ext.json`));
const fileOf = (dictionary: string, file: string): string => path.join(folderOf(dictionary), file);

type TrieLibrary = typeof import('cspell-trie-lib');

/**
 * A dictionary, from its text the first time, then from the binary form that this keeps in node_modules/.cache: fifty times
 * faster to open. A new version of the dictionary has another date, hence another file.
 */
function openTrie({decodeTrie, encodeTrieDataToBTrie}: TrieLibrary, source: string) {
  const {size, mtimeMs} = statSync(source);
  const folder = path.join(source.slice(0, source.lastIndexOf('node_modules')), 'node_modules/.cache/dictionnaires');
  const binary = path.join(folder, `${path.basename(source, '.trie.gz')}-${size}-${Math.trunc(mtimeMs)}.btrie`);
  if (existsSync(binary)) {
    return decodeTrie(readFileSync(binary));
  }
  const trie = decodeTrie(gunzipSync(readFileSync(source)));
  mkdirSync(folder, {recursive: true});
  // Two checks may run at once: neither may read the half-written file of the other.
  const unfinished = `${binary}.${process.pid}`;
  writeFileSync(unfinished, encodeTrieDataToBTrie(trie.data));
  renameSync(unfinished, binary);
  return trie;
}

/** Each takes a tenth of a second: a page in another language must not take minutes. */
const MOST_SUGGESTIONS = 40;

/** Words of computing, names of tools above all. */
const SOFTWARE_LISTS = ['dict/softwareTerms.txt.gz', 'dict/software-tools.txt', 'dict/computing-acronyms.txt', 'dict/networkingTerms.txt', 'dict/webServices.txt'];

function softwareWords(): Set<string> {
  const texts = SOFTWARE_LISTS.map((list) => {
    const bytes = readFileSync(fileOf('@cspell/dict-software-terms', list));
    return (list.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  });
  return new Set(texts.flatMap((text) => text.split('\n')).filter((line) => line !== '' && !line.startsWith('#')));
}

/**
 * Current spelling first; that of the 1990 reform, which is as right, when the first refuses a word; then software. Each opens when it
 * is needed.
 */
export async function openDictionary(): Promise<Dictionary> {
  // An ES module, which commands compiled to CommonJS can only import in this way.
  const library = await import('cspell-trie-lib');
  const current = lazy(() => openTrie(library, fileOf('@cspell/dict-fr-fr', 'fr-fr.trie.gz')));
  const reformed = lazy(() => openTrie(library, fileOf('@cspell/dict-fr-reforme', 'fr-reforme1990.trie.gz')));
  const software = lazy(softwareWords);
  let budget = MOST_SUGGESTIONS;
  return {
    has: (word) => current().has(word) || software().has(word),
    hasReformed: (word) => reformed().has(word),
    suggest: (word) => (budget-- > 0 ? current().suggest(word, {numSuggestions: 3}) : []),
  };
}
