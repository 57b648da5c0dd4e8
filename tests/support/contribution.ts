/** A small site, with one contribution over it: what a person would have changed. */
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import {SITE_DIR} from './site';

const FIXTURES = path.join(SITE_DIR, 'tests/fixtures/mistakes');
const BASE = path.join(FIXTURES, 'site');

/** A change: `find` becomes `put` in `file`, at its first place; or `file` is written whole; or `file` is a copy of `from`. */
const editSchema = z.union([
  z.strictObject({file: z.string(), find: z.string(), put: z.string()}),
  z.strictObject({file: z.string(), text: z.string()}),
  z.strictObject({file: z.string(), from: z.string()}),
]);

export const mistakeSchema = z.strictObject({
  edits: z.array(editSchema).min(1),
  file: z.string(),
  line: z.number().optional(),
  message: z.string(),
  fix: z.string(),
});

export type Edit = z.output<typeof editSchema>;
export type Mistake = z.output<typeof mistakeSchema>;

/** The mistakes kept in tests/fixtures/mistakes, by name of folder. */
export function readMistakes(): {name: string; mistake: Mistake}[] {
  return readdirSync(FIXTURES)
    .filter((name) => /^\d/.test(name))
    .sort()
    .map((name) => ({name, mistake: mistakeSchema.parse(JSON.parse(readFileSync(path.join(FIXTURES, name, 'expected.json'), 'utf8')))}));
}

/** Copy the small site and apply changes. Throws when a change finds nothing to change. */
export function siteWith(edits: readonly Edit[]): {dir: string; remove: () => void} {
  const dir = realpathSync(mkdtempSync(path.join(tmpdir(), 'contribution-')));
  cpSync(BASE, dir, {recursive: true});
  for (const edit of edits) {
    const file = path.join(dir, edit.file);
    mkdirSync(path.dirname(file), {recursive: true});
    writeFileSync(file, newText(dir, file, edit));
  }
  return {dir, remove: () => rmSync(dir, {recursive: true, force: true})};
}

function newText(dir: string, file: string, edit: Edit): string {
  if ('text' in edit) {
    return edit.text;
  }
  if ('from' in edit) {
    return readFileSync(path.join(dir, edit.from), 'utf8');
  }
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (!text.includes(edit.find)) {
    throw new Error(`« ${edit.find} » n’est pas dans ${edit.file}.`);
  }
  return text.replace(edit.find, () => edit.put);
}
