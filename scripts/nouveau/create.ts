import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {readCatalogue} from '../../plugins/catalogue/read';
import {readPages, readSourceFiles} from '../../plugins/files';
import {checkFrontMatters} from '../../src/domain/pages/front-matter';
import type {NewFile, SiteView} from '../../src/domain/scaffold';
import {CommandError} from './options';

export function readSite(siteDir: string, today: string): SiteView {
  return {
    today,
    pages: checkFrontMatters(readPages(siteDir)).pages,
    catalogue: readCatalogue(siteDir, today).catalogue,
    terms: readSourceFiles(siteDir, 'catalogue/termes', ['.yaml']).map(({file}) => path.posix.basename(file, '.yaml')),
  };
}

/** Write new files. @throws CommandError when one of them exists; then none is written. */
export function writeNewFiles(siteDir: string, files: readonly NewFile[]): void {
  const taken = files.find(({file}) => existsSync(path.join(siteDir, file)));
  if (taken !== undefined) {
    throw new CommandError(`${taken.file} existe déjà : rien n’a été écrit. Choisissez un autre nom, ou modifiez ce fichier.`);
  }
  for (const {file, text} of files) {
    mkdirSync(path.dirname(path.join(siteDir, file)), {recursive: true});
    // « wx » refuses a file that appeared meanwhile.
    writeFileSync(path.join(siteDir, file), text, {flag: 'wx'});
  }
}
