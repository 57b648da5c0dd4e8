/** The files of the search in a built site. */
import {createHash} from 'node:crypto';
import {readdirSync} from 'node:fs';
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {INDEX_FILE, INDEX_FOLDER, shardFile, textsFile, type IndexFile, type PageDocument} from '../../src/domain/search/format';
import type {SearchFiles} from '../../src/domain/search/build-index';
import {readPage} from './read-page';

/** Every page of a built site that readers are sent to. */
export async function readBuiltPages(outDir: string): Promise<PageDocument[]> {
  const names = readdirSync(outDir, {recursive: true, encoding: 'utf8'})
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name === 'index.html' || name.endsWith('/index.html'))
    .sort();
  const pages = await Promise.all(names.map(async (name) => readPage(await readFile(path.join(outDir, name), 'utf8'), `/${name.slice(0, -'index.html'.length)}`)));
  return pages.filter((page) => page !== undefined);
}

/** Files by path from the site root. All but the index are named after their content: they may be kept for ever. */
export function searchFiles({index, shards, texts}: SearchFiles): Map<string, string> {
  const contents = [index, ...shards, ...texts].map((content) => JSON.stringify(content));
  const version = createHash('sha256').update(contents.join('\n')).digest('hex').slice(0, 8);
  return new Map([
    [INDEX_FILE, JSON.stringify({...index, version} satisfies IndexFile)],
    ...shards.map((shard, number): [string, string] => [shardFile(version, number), JSON.stringify(shard)]),
    ...texts.map((text, page): [string, string] => [textsFile(version, page), JSON.stringify(text)]),
  ]);
}

export async function writeSearchFiles(outDir: string, files: ReadonlyMap<string, string>): Promise<void> {
  await rm(path.join(outDir, INDEX_FOLDER), {recursive: true, force: true});
  await Promise.all(
    [...files].map(async ([name, content]) => {
      const file = path.join(outDir, name);
      await mkdir(path.dirname(file), {recursive: true});
      await writeFile(file, content);
    }),
  );
}
