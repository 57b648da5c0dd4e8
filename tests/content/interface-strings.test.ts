import ts from 'typescript';
import {describe, expect, it} from 'vitest';
import {readSourceFiles} from '../../plugins/files';
import {typeset} from '../../src/domain/typography';
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

/** Where the words of the interface are written by hand: no build step sets their spaces. */
const WRITTEN_BY_HAND = ['src/components', 'src/pages', 'src/theme', 'src/domain/catalogue/views', 'src/domain/catalogue/words.ts', 'src/client'];

/** Files whose texts hold plain spaces, each with the reason. */
const PLAIN: Readonly<Record<string, string>> = {
  'src/components/Schema/': 'the texts of a diagram are typeset when it is drawn',
  'src/theme/Admonition/index.tsx': 'an error of the build, read in a terminal',
  'src/domain/catalogue/views/requests.ts': 'errors of the build, read in a terminal',
  'src/domain/catalogue/views/variants-table.ts': 'an error of the build, read in a terminal',
  'src/domain/catalogue/views/diagrams.ts': 'an error of the build, read in a terminal',
  'src/domain/catalogue/views/freshness-report.ts': 'the Markdown of an issue, which GitHub shows',
};

interface WrittenText {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Every string and every text between tags of a file, imports left out. Line breaks between tags count as spaces. */
function textsOf(file: string, source: string): WrittenText[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const texts: WrittenText[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      return;
    }
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isJsxText(node)) {
      const text = ts.isJsxText(node) ? node.text.replace(/[ \t\r\n]+/g, ' ') : node.text;
      texts.push({file, line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1, text});
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return texts;
}

const visible = (text: string): string => text.replaceAll('\u00A0', '[U+00A0]').replaceAll('\u202F', '[U+202F]');

describe('words of the interface, in code', () => {
  const texts = WRITTEN_BY_HAND.flatMap((place) => {
    const isFile = /\.tsx?$/.test(place);
    const folder = isFile ? place.slice(0, place.lastIndexOf('/')) : place;
    return readSourceFiles(SITE_DIR, folder, ['.tsx', '.ts'])
      .filter(({file}) => !/\.test\.tsx?$/.test(file) && (!isFile || file === place))
      .flatMap(({file, text}) => textsOf(file, text));
  });
  const wrong = texts.filter(({text}) => typeset(text) !== text);
  const plainPlace = ({file}: WrittenText): string | undefined => Object.keys(PLAIN).find((place) => file.startsWith(place));

  it('are found', () => {
    expect(texts.length).toBeGreaterThan(1000);
  });

  it('reads strings, templates and texts between tags', () => {
    const source = "import a from 'pas lu\u202F: non';\nconst b = <p title=\"un : deux\">trois\n ! {`quatre ${b} ; cinq`}</p>;";
    expect(textsOf('a.tsx', source).map(({line, text}) => `${line} ${text}`)).toEqual(['2 un : deux', '2 trois ! ', '3 quatre ', '3  ; cinq']);
  });

  it('are typeset as the pages are: no-break spaces, apostrophes, ellipses', () => {
    const told = wrong.filter((text) => plainPlace(text) === undefined).map(({file, line, text}) => `${file}:${line} « ${text} » s’écrit « ${visible(typeset(text))} »`);
    expect(told).toEqual([]);
  });

  it('has no stale exception', () => {
    const used = new Set(wrong.map(plainPlace));
    expect(Object.keys(PLAIN).filter((place) => !used.has(place))).toEqual([]);
  });
});
