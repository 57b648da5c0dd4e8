/**
 * Line of every key of a YAML text, found by its indentation: a pass over the lines, thirty times faster than a parser that keeps
 * positions. A collection written on one line (`{a: 1}`, `[a, b]`) counts as one place.
 */

const KEY = /^(?<key>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#"'[{&*!|>%@`-][^#]*?|-[^\s#][^#]*?)\s*:(?:\s|$)/;
const ITEM = /^-(?:\s+|$)/;

interface Level {
  readonly indent: number;
  /** Path of the collection whose keys or items start at `indent`. */
  readonly path: string;
  /** Index of the item being read, in a list. */
  index: number;
}

const SEPARATOR = '\u0000';

function join(path: string, step: string | number): string {
  return path === '' ? String(step) : `${path}${SEPARATOR}${step}`;
}

/** Reads the text once; `lineOf` gives the line, from 1, of a path or of its nearest ancestor that is written. */
export function yamlLines(text: string): {lineOf: (path: readonly PropertyKey[]) => number} {
  const lines = new Map<string, number>();
  const levels: Level[] = [];
  /** Path of the last key read: what is indented below it belongs to it. */
  let owner = '';
  text.split('\n').forEach((line, position) => {
    let rest = line.trimStart();
    if (rest === '' || rest.startsWith('#')) {
      return;
    }
    let indent = line.length - rest.length;
    for (;;) {
      const item = ITEM.exec(rest);
      const isItem = item !== null;
      const level = levelAt(levels, indent, owner, isItem);
      if (isItem) {
        level.index += 1;
        owner = join(level.path, level.index);
        lines.set(owner, position + 1);
        indent += item[0].length;
        rest = rest.slice(item[0].length);
        if (rest === '') {
          return;
        }
        continue;
      }
      const key = KEY.exec(rest)?.groups?.key;
      if (key !== undefined) {
        owner = join(level.path, key.replace(/^(["'])(.*)\1$/, '$2'));
        lines.set(owner, position + 1);
      }
      return;
    }
  });
  return {
    lineOf: (path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const line = lines.get(path.slice(0, length).map(String).join(SEPARATOR));
        if (line !== undefined) {
          return line;
        }
      }
      return firstLine(text);
    },
  };
}

/** The collection that a line belongs to, opening one under the last key when the line is indented further. */
function levelAt(levels: Level[], indent: number, owner: string, isItem: boolean): Level {
  while (levels.length > 0 && (levels.at(-1)?.indent ?? 0) > indent) {
    levels.pop();
  }
  // A list may stand at the indentation of the key that owns it; the next key there ends it.
  const top = levels.at(-1);
  if (top !== undefined && top.indent === indent) {
    if (isItem && top.index < 0) {
      const list = {indent, path: owner, index: -1};
      levels.push(list);
      return list;
    }
    if (!isItem && top.index >= 0) {
      levels.pop();
      return levelAt(levels, indent, owner, isItem);
    }
    return top;
  }
  const opened = {indent, path: owner, index: -1};
  levels.push(opened);
  return opened;
}

function firstLine(text: string): number {
  const lines = text.split('\n');
  const found = lines.findIndex((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  return found === -1 ? 1 : found + 1;
}
