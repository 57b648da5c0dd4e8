/** What records say in French: the texts that pages show as they are. */
import type {SpeltText} from './spelling';

/** Keys whose value is a sentence in French. A quotation, a name, a title are not. */
const FRENCH_KEYS: ReadonlySet<PropertyKey> = new Set(['note', 'licence_note', 'size_note', 'summary', 'unknown', 'definition', 'reason']);

/** Code, web addresses, foreign words shown as such: blanks of the same length stand for them. */
const NOT_FRENCH = /`[^`]*`|https?:\/\/\S+|<span lang="en">[^<]*<\/span>|«[^»]*»/g;

/** @param lineOf line of a path in the record’s file */
export function frenchTextsOf(record: unknown, lineOf: (path: readonly PropertyKey[]) => number): SpeltText[] {
  return walk(record, [], lineOf);
}

function walk(value: unknown, path: readonly PropertyKey[], lineOf: (path: readonly PropertyKey[]) => number): SpeltText[] {
  const key = path.at(-1);
  if (typeof value === 'string') {
    return key !== undefined && FRENCH_KEYS.has(key)
      ? [{words: value.replace(NOT_FRENCH, (text) => ' '.repeat(text.length)), lineAt: () => lineOf(path)}]
      : [];
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, child]) => walk(child, [...path, Array.isArray(value) ? Number(name) : name], lineOf))
    : [];
}
