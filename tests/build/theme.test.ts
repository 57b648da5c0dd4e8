import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import postcss from 'postcss';
import {expect, it} from 'vitest';
import {buildFolder, BUILDS} from '../support/site';

const FOLDER = path.join(buildFolder(BUILDS.root), 'assets/css');
const ON_THEME = /data-theme|#theme-(?:dark|light)|prefers-color-scheme/;

/** Properties that one theme sets and the other does not, in the style sheets. */
function themedProperties(): string[] {
  const found: string[] = [];
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.css'))) {
    const sheet = postcss.parse(readFileSync(path.join(FOLDER, file), 'utf8'));
    // A rule for every theme at once names `:root` too.
    sheet.walkRules((rule) => {
      if (rule.selectors.every((selector) => ON_THEME.test(selector))) {
        rule.walkDecls(({prop}) => void found.push(prop));
      }
    });
    sheet.walkAtRules((rule) => {
      if (ON_THEME.test(rule.params)) {
        rule.walkDecls(({prop}) => void found.push(prop));
      }
    });
  }
  return found;
}

// light-dark() gives colours by itself, and nothing else: a theme moves no box and hides no text.
it('a theme changes nothing but colours', () => {
  const properties = themedProperties();
  expect(properties).toContain('color-scheme');
  expect(properties.filter((property) => !/color|background/.test(property))).toEqual([]);
});
