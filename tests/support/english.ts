/** The English strings of Docusaurus’s theme, to find those that would reach a French reader. */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {SITE_DIR} from './site';

/** The themes that the site loads; each has its file of strings. */
const THEME_FILES = ['theme-common.json'];

/** Keys whose French is the same word as the English, with the reason. */
export const SAME_IN_BOTH: Readonly<Record<string, string>> = {
  'theme.admonition.danger': 'même mot, même sens',
  'theme.navbar.mobileVersionsDropdown.label': 'même mot, même sens',
};

/** English base strings by key. */
export function englishStrings(): Record<string, string> {
  return Object.fromEntries(
    THEME_FILES.flatMap((name) => {
      const file = path.join(SITE_DIR, 'node_modules/@docusaurus/theme-translations/locales/base', name);
      return Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
    }).filter(([key]) => !key.endsWith('___DESCRIPTION')),
  );
}

/**
 * Tells the English string that `text` is, with its `{…}` filled in or not; undefined for anything else.
 * Strings that are the same word in both languages are not looked for.
 */
export function englishFinder(): (text: string) => string | undefined {
  const patterns = Object.entries(englishStrings())
    .filter(([key]) => !(key in SAME_IN_BOTH))
    .flatMap(([, value]) => value.split('|'))
    // A string made only of placeholders and punctuation would match anything.
    .filter((value) => /[a-z]/i.test(value.replace(/\{\w+\}/g, '')))
    .map((value) => ({value, pattern: new RegExp(`^${escapeRegExp(value.trim()).replace(/\\\{\w+\\\}/g, '.*')}$`)}));
  return (text) => patterns.find(({pattern}) => pattern.test(text.trim()))?.value;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
