/**
 * `npm run mesurer:jetons`: tokens of each text of mesures/corpus with each tokenizer, written in mesures/jetons.json.
 * The packages weigh more than 1 GB once installed (about 100 MB each): they go to a cache folder, not to package.json, so that
 * nobody who only builds the site downloads them.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {countWords, type TokenResults} from '../../src/domain/tokens';
import {COMMAND, hashCorpus, readCorpus, RESULTS} from './corpus';
import {CROSS_CHECK, GPT_OSS, LENML_VERSION, TOKENIZERS, type Tokenizer} from './tokenizers';

const TOOLS = path.resolve('.cache/jetons');
const fromTools = createRequire(path.join(TOOLS, 'package.json'));

/** Tokens of a paragraph. */
type Count = (text: string) => number;

function isInstalled(name: string, version: string): boolean {
  const file = path.join(TOOLS, 'node_modules', name, 'package.json');
  return existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as {version: string}).version === version;
}

function install(): void {
  const wanted = [{package: '@lenml/tokenizers', version: LENML_VERSION}, ...TOKENIZERS, CROSS_CHECK];
  if (wanted.every((tool) => isInstalled(tool.package, tool.version))) {
    return;
  }
  mkdirSync(TOOLS, {recursive: true});
  writeFileSync(path.join(TOOLS, 'package.json'), '{"private": true}\n');
  console.error(`Installation dans .cache/jetons, un peu plus de 1 Go : ${wanted.map((tool) => tool.package).join(', ')}`);
  const {status} = spawnSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--save-exact', ...wanted.map((tool) => `${tool.package}@${tool.version}`)],
    {cwd: TOOLS, stdio: 'inherit', shell: process.platform === 'win32'},
  );
  if (status !== 0) {
    throw new Error('Les tokeniseurs n’ont pas pu être installés. Vérifiez le réseau, puis relancez la commande.');
  }
}

function load(tokenizer: Tokenizer): Count {
  if (tokenizer === GPT_OSS) {
    const {encode} = fromTools('gpt-tokenizer/encoding/o200k_harmony') as {encode: (text: string) => number[]};
    return (text) => encode(text).length;
  }
  const {fromPreTrained} = fromTools(tokenizer.package) as {
    fromPreTrained: () => {encode: (text: string, options: {add_special_tokens: boolean}) => number[]};
  };
  const loaded = fromPreTrained();
  return (text) => loaded.encode(text, {add_special_tokens: false}).length;
}

/** Paragraph by paragraph: the blank lines between them belong to the file, not to the text. */
function countText(count: Count, text: string): number {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .reduce((sum, paragraph) => sum + count(paragraph.trim()), 0);
}

async function crossCheck(count: Count, text: string): Promise<void> {
  const {default: other} = (await import(pathToFileURL(fromTools.resolve(CROSS_CHECK.package)).href)) as {
    default: {encode: (text: string, options: {bos: boolean; eos: boolean}) => number[]};
  };
  const ours = countText(count, text);
  const theirs = countText((paragraph) => other.encode(paragraph, {bos: false, eos: false}).length, text);
  if (ours !== theirs) {
    throw new Error(`Llama 3 : ${ours} jetons d’après @lenml, ${theirs} d’après ${CROSS_CHECK.package}. Les résultats ne sont pas écrits.`);
  }
  console.log(`Contrôle : ${CROSS_CHECK.package} trouve aussi ${theirs} jetons.`);
}

async function main(): Promise<void> {
  install();
  const corpus = readCorpus(process.cwd());
  const tokenizers: TokenResults['tokenizers'][number][] = [];
  for (const tokenizer of TOKENIZERS) {
    const count = load(tokenizer);
    if (tokenizer.id === CROSS_CHECK.agreesWith) {
      await crossCheck(count, corpus.get('fr/technique.txt') ?? '');
    }
    const tokens = Object.fromEntries([...corpus].map(([name, text]) => [name, countText(count, text)]));
    tokenizers.push({id: tokenizer.id, name: tokenizer.name, package: `${tokenizer.package}@${tokenizer.version}`, tokens});
    console.log(`${tokenizer.name} : ${Object.values(tokens).reduce((sum, value) => sum + value, 0)} jetons`);
  }
  const results: TokenResults = {
    method: 'measured',
    measured_on: new Date().toISOString().slice(0, 10),
    command: COMMAND,
    corpus: hashCorpus(corpus),
    words: Object.fromEntries([...corpus].map(([name, text]) => [name, countWords(text)])),
    tokenizers,
  };
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  console.log(`Écrit : ${RESULTS}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
