/** Text that looks like code, an address or a measure of time: typography never enters it. */
import {OPAQUE} from './characters';

const PROTECTED_TEXT: Readonly<Record<string, string>> = {
  address: String.raw`(?<![\p{L}\p{N}])(?:[a-z][a-z\d+.-]*://|www\.|mailto:)[^\s«»<>]+`,
  email: String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
  entity: String.raw`&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);`,
  tag: String.raw`<[^<>\s][^<>\n]*>`,
  braces: String.raw`\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}`,
  jsonArray: String.raw`\[\s*"[^\]\n]*\]`,
  jsonMember: String.raw`"[\w$.-]+"\s*:\s*(?=["\d[{-]|true\b|false\b|null\b)`,
  directiveMarker: String.raw`:{2,}\S*`,
  emoji: String.raw`(?<!\S):[a-z\d_+-]+:(?!\S)`,
  // gemma3:4b, localhost:11434, 10:30, 16:9, hf.co/google/gemma:Q4_K_M
  colonWord: String.raw`[a-z\d_][\w./-]*(?::[\w./-]*[\w/])+`,
  absolutePath: String.raw`(?<![\p{L}\p{N}_.)/])(?:~|\.{1,3})?/[\w.@+~-][\w.@+~/-]*|(?<![\p{L}\p{N}])~/`,
  relativePath: String.raw`[\w@.-]+(?:/[\w@.+-]+){2,}/?`,
  windowsPath: String.raw`(?<![\p{L}\p{N}])[a-z]:\\\S*`,
  flag: String.raw`(?<![\p{L}\p{N}_-])--?[a-z][\w-]*(?:=\S+)?`,
  version: String.raw`(?<![\p{L}\p{N}_])v?\d+(?:\.\d+)+(?:-[a-z\d.]*[a-z\d])?`,
};

const PROTECTED = new RegExp(Object.values(PROTECTED_TEXT).join('|'), 'giu');

/** A part of a text, in order; `fixed` parts are given back as they came. */
export interface Piece {
  readonly text: string;
  readonly fixed: boolean;
}

/** Cut a text around what must not change. Joining the pieces gives the text back; none is empty. */
export function splitProtected(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(PROTECTED)) {
    pieces.push({text: text.slice(end, match.index), fixed: false}, {text: match[0], fixed: true});
    end = match.index + match[0].length;
  }
  pieces.push({text: text.slice(end), fixed: false});
  return pieces.filter((piece) => piece.text !== '');
}

/** The text with every protected part hidden, sign for sign, so that positions hold. */
export function hideProtected(text: string): string {
  return text.replace(PROTECTED, (found) => OPAQUE.repeat(found.length));
}
