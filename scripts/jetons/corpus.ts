/** The corpus of mesures/corpus and the results of its measure. */
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

export const CORPUS = 'mesures/corpus';
export const RESULTS = 'mesures/jetons.json';
export const COMMAND = 'npm run mesurer:jetons';

/** Texts by path in the corpus, `fr/technique.txt`, in order of their paths; line ends are those of Unix whatever Git did. */
export function readCorpus(siteDir: string): Map<string, string> {
  const names = ['en', 'fr'].flatMap((language) =>
    readdirSync(path.join(siteDir, CORPUS, language))
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => `${language}/${name}`),
  );
  return new Map(names.map((name) => [name, readFileSync(path.join(siteDir, CORPUS, name), 'utf8').replaceAll('\r\n', '\n')]));
}

/** SHA-256 of the texts and their paths, in hexadecimal. */
export function hashCorpus(corpus: ReadonlyMap<string, string>): string {
  return createHash('sha256').update(JSON.stringify([...corpus])).digest('hex');
}
