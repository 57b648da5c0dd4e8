import {describe, expect, it} from 'vitest';
import {checkFrontMatters, readFrontMatter} from './front-matter';

const DESCRIPTION = 'description: Une phrase assez longue pour être admise.';
const source = (file: string, frontMatter: string) => ({file, text: `---\n${frontMatter}\n---\n\n# Titre\n`});
const told = (...sources: {file: string; text: string}[]): string[] =>
  checkFrontMatters(sources).problems.map(({file, line, message}) => `${file}:${line ?? '?'} ${message}`);

describe('readFrontMatter', () => {
  it('gives the values, the body and the lines', () => {
    const {page, problems} = readFrontMatter(source('docs/a.mdx', `${DESCRIPTION}\nsidebar_position: 2.5`));
    expect(problems).toEqual([]);
    expect(page?.frontMatter.sidebar_position).toBe(2.5);
    expect(page?.lineOf('sidebar_position')).toBe(3);
    expect(page?.body).toBe('\n# Titre\n');
    expect(page?.bodyOffset).toBe(4);
  });

  it('accepts Windows line ends and a byte-order mark', () => {
    const {page} = readFrontMatter({file: 'docs/a.mdx', text: `\uFEFF---\r\n${DESCRIPTION}\r\n---\r\nTexte`});
    expect(page?.body).toBe('Texte');
  });

  it('takes dates written bare or quoted', () => {
    const dates = ['2026-11-23', '"2026-11-23"'].map(
      (date) => readFrontMatter(source('docs/a.mdx', `${DESCRIPTION}\nvalid_until: ${date}`)).page?.frontMatter.valid_until,
    );
    expect(dates).toEqual(['2026-11-23', '2026-11-23']);
  });

  it.each([
    ['# Titre', 'La page n’a pas d’en-tête.'],
    ['', 'La page n’a pas d’en-tête.'],
    ['---\ndescription: a\n', 'L’en-tête ouvert par « --- » n’est jamais refermé.'],
    ['Texte\n\n---\n\nsuite\n\n---\n', 'La page n’a pas d’en-tête.'],
  ])('tells what is wrong with the opening of %j', (text, message) => {
    expect(readFrontMatter({file: 'docs/a.mdx', text}).problems[0]?.message).toBe(message);
  });
});

describe('checkFrontMatters', () => {
  it('tells everything at once: unknown key, missing description, wrong type', () => {
    expect(
      told(
        source('docs/a.mdx', `${DESCRIPTION}\nsidebar_postion: 1`),
        source('docs/b.mdx', 'sidebar_position: 2'),
        source('docs/c.mdx', `${DESCRIPTION}\nsidebar_position: trois`),
      ),
    ).toEqual([
      'docs/a.mdx:3 La clé « sidebar_postion » n’existe pas.',
      'docs/b.mdx:2 « description » manque.',
      'docs/c.mdx:3 « sidebar_position » devrait être un nombre.',
    ]);
  });

  it('refuses a position taken twice in one folder, and names both files', () => {
    expect(told(source('docs/x/a.mdx', `${DESCRIPTION}\nsidebar_position: 1`), source('docs/x/b.mdx', `${DESCRIPTION}\nsidebar_position: 1`))).toEqual([
      'docs/x/a.mdx:3 La position 1 (sidebar_position) est déjà prise par docs/x/b.mdx.',
      'docs/x/b.mdx:3 La position 1 (sidebar_position) est déjà prise par docs/x/a.mdx.',
    ]);
  });

  it('compares an index page with the neighbours of its folder, not with its own pages', () => {
    const one = `${DESCRIPTION}\nsidebar_position: 1`;
    expect(told(source('docs/x/index.mdx', one), source('docs/x/a.mdx', one), source('docs/y/a.mdx', one))).toEqual([]);
    expect(told(source('docs/x/index.mdx', one), source('docs/y/index.mdx', one))).toHaveLength(2);
  });

  it('lets pages without a position be', () => {
    expect(told(source('docs/x/a.mdx', DESCRIPTION), source('docs/x/b.mdx', DESCRIPTION))).toEqual([]);
  });
});
