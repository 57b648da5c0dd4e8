/** The French dictionaries of cspell, read without cspell itself: its trie alone opens in a third of the time. */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {gunzipSync} from 'node:zlib';
import type {Dictionary} from '../../src/domain/style/spelling';
import {lazy} from './lazy';

const require = createRequire(import.meta.url);

const fileOf = (dictionary: string, file: string): string => path.join(path.dirname(require.resolve(`${dictionary}/cspell-ext.json`)), file);

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
  const {decodeTrie} = await import('cspell-trie-lib');
  const open = (dictionary: string, file: string) => lazy(() => decodeTrie(gunzipSync(readFileSync(fileOf(dictionary, file)))));
  const current = open('@cspell/dict-fr-fr', 'fr-fr.trie.gz');
  const reformed = open('@cspell/dict-fr-reforme', 'fr-reforme1990.trie.gz');
  const software = lazy(softwareWords);
  let budget = MOST_SUGGESTIONS;
  return {
    has: (word) => current().has(word) || software().has(word),
    hasReformed: (word) => reformed().has(word),
    suggest: (word) => (budget-- > 0 ? current().suggest(word, {numSuggestions: 3}) : []),
  };
}
