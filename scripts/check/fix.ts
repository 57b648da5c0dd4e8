/** `--fix`: what can be set right without asking anybody. */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {readPages} from '../../plugins/files';
import {fixPage} from '../../src/domain/pages/fix';
import {fixWordList} from '../../src/domain/style/spelling';
import {WORD_LIST} from './context';

/**
 * Mend the pages that are asked for, and the word list when all are.
 *
 * @returns files that changed, from the site root
 */
export function fixFiles(siteDir: string, isWanted: (file: string) => boolean): string[] {
  const listed = path.join(siteDir, WORD_LIST);
  const list = existsSync(listed) ? [{file: WORD_LIST, text: readFileSync(listed, 'utf8')}] : [];
  const files = [
    ...readPages(siteDir).map((page) => ({...page, fixed: fixPage(page)})),
    ...list.map((words) => ({...words, fixed: fixWordList(words.text)})),
  ];
  const changed = files.filter(({file, text, fixed}) => fixed !== text && isWanted(file));
  changed.forEach(({file, fixed}) => writeFileSync(path.join(siteDir, file), fixed));
  return changed.map(({file}) => file);
}
