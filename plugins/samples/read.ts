import {existsSync, readdirSync, statSync} from 'node:fs';
import path from 'node:path';
import {SAMPLES_FOLDER, type SampleFile} from '../../src/domain/samples';
import {readSourceFiles} from '../files';

/** Text files of exemples/: the others (images) are sent by samples. */
const TEXT_FILES = ['.js', '.mjs', '.py', '.sh', '.json', '.txt', 'Modelfile'];

export function readSamples(siteDir: string): SampleFile[] {
  return readSourceFiles(siteDir, SAMPLES_FOLDER, TEXT_FILES);
}

/** Paths of every file of exemples/, from the site root, those that are not text included. */
export function listSamples(siteDir: string): string[] {
  const root = path.join(siteDir, SAMPLES_FOLDER);
  return existsSync(root)
    ? readdirSync(root, {recursive: true, encoding: 'utf8'})
        .filter((name) => statSync(path.join(root, name)).isFile())
        .map((name) => `${SAMPLES_FOLDER}/${name.split(path.sep).join('/')}`)
        .sort()
    : [];
}
