import {describe, expect, it} from 'vitest';
import {readFrontMatter} from './front-matter';
import {pageInventory} from './inventory';
import {checkEmptySections, checkStub} from './stubs';
import {parseMdx} from './mdx-page';
import {proseOf} from '../style/prose';

const pageOf = (file: string, body: string, head = '') => {
  const {page: checked} = readFrontMatter({file, text: `---\ndescription: Une description de plus de vingt signes.\n${head}---\n\n${body}\n`});
  const page = checked === undefined ? undefined : parseMdx(checked).page;
  if (checked === undefined || page === undefined) {
    throw new Error(body);
  }
  return {...checked, ...page, lineOfKey: checked.lineOf};
};
const told = (body: string, head = ''): string[] => {
  const page = pageOf('docs/a/b.mdx', body, head);
  return checkStub(page, proseOf(page, [])).map(({message}) => message);
};
const LONG = 'Un mot puis un autre, et encore dix de plus pour faire le compte. '.repeat(12);

describe('a stub', () => {
  it.each(['À venir.', '(à compléter)', 'TODO : écrire la suite', 'Section en construction', 'Bientôt disponible…'])('is told: %s', (promise) => {
    expect(told(`${LONG}\n\n${promise}`)).toHaveLength(1);
  });

  it.each(['Une fiche à compléter avec votre service.', 'Les années à venir le diront.', 'À écrire :'])('is not a sentence that uses the same words: %s', (sentence) => {
    expect(told(`${LONG}\n\n${sentence}`)).toEqual([]);
  });

  it('is a page with too few words, unless it is a draft', () => {
    expect(told('Trois mots seulement.')).toMatchObject([expect.stringContaining('3 mots')]);
    expect(told('Trois mots seulement.', 'draft: true\n')).toEqual([]);
  });
});

it('a section without a page is told', () => {
  const pages = [pageOf('docs/a/index.mdx', 'A'), pageOf('docs/a/b.mdx', 'B'), pageOf('docs/c/index.mdx', 'C'), pageOf('docs/c/d.mdx', 'D', 'draft: true\n')];
  expect(checkEmptySections(pages, pages.map(({file}) => file)).map(({file}) => file)).toEqual(['docs/c/index.mdx']);
});

it('pages are listed by section, in the order of the menu, and by kind', () => {
  const pages = [
    pageOf('docs/b/index.mdx', 'B', 'sidebar_position: 2\nkind: section\n'),
    pageOf('docs/a/un.mdx', 'Un', 'sidebar_position: 1\nkind: how-to\n'),
    pageOf('docs/a/index.mdx', 'A', 'sidebar_position: 1\nkind: section\n'),
    pageOf('docs/a/deux.mdx', 'Deux', 'sidebar_position: 2\nkind: how-to\n'),
  ];
  expect(pageInventory(pages, false)).toEqual(['/a/ : 3 pages (2 guides, 1 accueil)', '/b/ : 1 page (1 accueil)']);
  expect(pageInventory(pages, true)).toContain('  guide /a/deux/');
});
