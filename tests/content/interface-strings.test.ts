import {describe, expect, it} from 'vitest';
import {readSourceFiles} from '../../plugins/files';
import {englishStrings, SAME_IN_BOTH} from '../support/english';
import {interfaceStrings, SITE_DIR} from '../support/site';

const english = Object.entries(englishStrings());
const french = interfaceStrings();

/** « theme.x.y : value » for each French string that `isWrong` refuses. */
function offenders(isWrong: (value: string, key: string) => boolean): string[] {
  return Object.entries(french)
    .filter(([key, value]) => isWrong(value, key))
    .map(([key, value]) => `${key} : ${value}`);
}

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

describe('i18n/fr/code.json', () => {
  it('has strings to check', () => {
    expect(english.length).toBeGreaterThan(50);
  });

  it('gives every string of the theme', () => {
    expect(english.filter(([key]) => !(key in french)).map(([key]) => key)).toEqual([]);
  });

  it('has no string that the theme does not use', () => {
    expect(Object.keys(french).filter((key) => key.startsWith('theme.') && !english.some(([used]) => used === key))).toEqual([]);
  });

  it('leaves no value in English', () => {
    const untranslated = english
      .filter(([key, value]) => french[key]?.toLowerCase() === value.toLowerCase() && !(key in SAME_IN_BOTH))
      .map(([key, value]) => `${key} : ${value}`);
    expect(untranslated).toEqual([]);
  });

  it('has no stale exception', () => {
    const base = englishStrings();
    expect(Object.keys(SAME_IN_BOTH).filter((key) => french[key]?.toLowerCase() !== base[key]?.toLowerCase())).toEqual([]);
  });

  it('keeps every placeholder', () => {
    const lost = english.filter(([key, value]) => placeholders(value).join() !== placeholders(french[key] ?? '').join());
    expect(lost.map(([key]) => key)).toEqual([]);
  });

  it('uses curly apostrophes and French quotes', () => {
    expect(offenders((value) => /['"]/.test(value))).toEqual([]);
  });

  it('sets no-break spaces: narrow before ; ! ? and full before : and inside « »', () => {
    expect(offenders((value) => /[^\u202F][;!?]|[^\u00A0\u202F]:|«[^\u00A0]|[^\u00A0]»/.test(value))).toEqual([]);
  });

  it('starts admonition titles with a capital', () => {
    expect(offenders((value, key) => key.startsWith('theme.admonition.') && !/^\p{Lu}/u.test(value))).toEqual([]);
  });
});

describe('the other files of i18n/fr', () => {
  const files = readSourceFiles(SITE_DIR, 'i18n/fr', ['.json']).filter(({file}) => file !== 'i18n/fr/code.json');

  it('names the version in French', () => {
    expect(files.length).toBeGreaterThan(0);
    const messages = files.flatMap(({text}) => Object.values(JSON.parse(text) as Record<string, {message: string}>));
    expect(messages.map(({message}) => message).filter((message) => /^(?:Next|Docs|Tutorial|Home|More)$/.test(message))).toEqual([]);
  });
});

describe('the site’s own components', () => {
  it('ask only for strings that code.json gives', () => {
    const sources = readSourceFiles(SITE_DIR, 'src', ['.tsx']);
    expect(sources.length).toBeGreaterThan(0);
    const unknown = sources.flatMap(({file, text}) =>
      [...text.matchAll(/\bid[:=]\s*\{?['"](?<key>theme\.[\w.]+)['"]/g)]
        .map(({groups}) => groups?.key ?? '')
        .filter((key) => !(key in french))
        .map((key) => `${file} : ${key}`),
    );
    expect(unknown).toEqual([]);
  });
});
