/** Looking for words in French text. */
import {OPAQUE} from '../typography';

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Neither a letter, a digit nor a joining sign stands against the word: `ollama.com`, `open-webui_2` are other words. */
export const WORD_START = String.raw`(?<![\p{L}\p{N}_@/]|[\p{L}\p{N}][.\-])`;
export const WORD_END = String.raw`(?![\p{L}\p{N}_@/]|[.\-:][\p{L}\p{N}])`;

/**
 * A pattern for one form, singular or plural, with straight or curly apostrophes and any white space.
 *
 * A form with a capital is looked for as it is written; any other also with a capital.
 */
export function formPattern(form: string): RegExp {
  const words = form.split(/\s+/).map((word) => `${escape(word).replace(/['’]/g, "['’]")}${/[\p{L}]$/u.test(word) ? '[sx]?' : ''}`);
  const hasCapital = form !== form.toLowerCase();
  return new RegExp(`${WORD_START}${words.join(String.raw`\s+`)}${WORD_END}`, hasCapital ? 'gu' : 'giu');
}

/** The text with every match hidden, sign for sign. */
export function hideMatches(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => OPAQUE.repeat(found.length));
}

/** A word between « » is spoken of, not used: « simplement » may be named where it is explained. */
export function hideQuoted(text: string): string {
  return hideMatches(text, /[«“][^«»“”]{1,60}[»”]/g);
}

/** Hides every known name, sign for sign. Only the names that `texts` hold are looked for: a catalogue has hundreds. */
export function nameHider(names: readonly string[], texts: readonly string[]): (text: string) => string {
  const whole = texts.join('\n');
  const present = names.filter((name) => name.length > 1 && whole.includes(name)).sort((a, b) => b.length - a.length);
  if (present.length === 0) {
    return (text) => text;
  }
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${present.map(escape).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) => hideMatches(text, pattern);
}

/** The forms that can be found in a page: a first look, much faster than the patterns. */
export function presentForms<T extends {readonly form: string}>(forms: readonly T[], texts: readonly string[]): T[] {
  const whole = plain(texts.join('\n'));
  return forms.filter(({form}) => whole.includes(plain(form.split(/\s/)[0] ?? form)));
}

const plain = (text: string): string => text.toLowerCase().replaceAll('’', "'");

/** A few words around a position, for a message: « …le le modèle… ». */
export function extract(text: string, offset: number, length: number): string {
  const clean = (part: string): string => part.replaceAll(OPAQUE, '…').replace(/…+/g, '…').replace(/\s+/g, ' ');
  return clean(text.slice(Math.max(0, offset - 12), offset + length + 12)).trim();
}
