import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';

export interface SourceFile {
  /** Path from the site root, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/**
 * Text of every file under `folder` whose name ends with one of `extensions`, in path order.
 * Names that start with `_` or `.` are left out, as Docusaurus does. A missing folder gives an empty list.
 */
export function readSourceFiles(siteDir: string, folder: string, extensions: readonly string[]): SourceFile[] {
  const root = path.join(siteDir, folder);
  if (!existsSync(root)) {
    return [];
  }
  return readdirSync(root, {recursive: true, encoding: 'utf8'})
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => extensions.some((extension) => name.endsWith(extension)))
    .filter((name) => !name.split('/').some((part) => part.startsWith('_') || part.startsWith('.')))
    .sort()
    .map((name) => ({file: `${folder}/${name}`, text: readFileSync(path.join(root, name), 'utf8')}));
}

/** What changes when a file of `folders` is written, added or removed: cheaper than reading them all. */
export function stampOf(siteDir: string, folders: readonly string[]): string {
  return folders
    .map((folder) => path.join(siteDir, folder))
    .filter((root) => existsSync(root))
    .flatMap((root) => readdirSync(root, {recursive: true, encoding: 'utf8'}).map((name) => path.join(root, name)))
    .map((file) => {
      const {size, mtimeMs} = statSync(file);
      return `${file} ${String(size)} ${String(mtimeMs)}`;
    })
    .join('\n');
}

/** The pages of docs/. */
export function readPages(siteDir: string): SourceFile[] {
  return readSourceFiles(siteDir, 'docs', ['.mdx', '.md']);
}

/** Text of one file, undefined when there is none. */
export function readText(siteDir: string, file: string): string | undefined {
  const absolute = path.join(siteDir, file);
  return existsSync(absolute) && statSync(absolute).isFile() ? readFileSync(absolute, 'utf8') : undefined;
}
