import {describe, expect, it} from 'vitest';
import {pageOf, told} from '../style/test-page';
import {checkEndings} from './endings';
import {fixPage} from './fix';
import {checkOrphans} from './orphans';
import {readFrontMatter, type CheckedPage} from './front-matter';
import {fileFrom} from './route';
import {expiredPages} from './validity';

const NEXT = '## Pour continuer {/* #pour-continuer */}\n\n- [Installer](/a/)\n- [Choisir](./b.mdx)';
const SOURCES = '## Sources {/* #sources */}\n\n- [Documentation](https://a.fr/)';
const page = (file: string, body: string, frontMatter = 'sidebar_position: 1'): CheckedPage => {
  const read = readFrontMatter({file, text: `---\ndescription: Une phrase assez longue pour être admise.\n${frontMatter}\n---\n${body}\n`});
  if (read.page === undefined) {
    throw new Error(read.problems[0]?.message);
  }
  return read.page;
};

describe('checkEndings', () => {
  const found = (body: string, frontMatter?: string, file?: string): string[] => told(checkEndings(pageOf(body, frontMatter, file)));

  it('asks for sources and for next steps', () => {
    expect(found('Texte.')).toEqual(['5 La page ne donne pas ses sources.', '5 La page ne dit pas où aller ensuite.']);
  });

  it.each([
    [`${NEXT}\n\n## Sources {/* #sources */}\n\nAucune.`, 'n’a pas de lien'],
    [`## Pour continuer {/* #a */}\n\n[Un](/a/)\n\n${SOURCES}`, 'compte 1 lien '],
    [`## Pour continuer {/* #a */}\n\n[Un](/a/), [un](/a/), [là-bas](https://a.fr)\n\n${SOURCES}`, 'compte 1 lien '],
    [`${NEXT}\n- [c](/c/)\n- [d](/d/)\n\n${SOURCES}`, 'compte 4 liens'],
  ])('refuses %j', (body, message) => {
    expect(found(body)).toHaveLength(1);
    expect(found(body)[0]).toContain(message);
  });

  it('accepts both, and fewer from pages of models and of sections', () => {
    expect(found(`${NEXT}\n\n${SOURCES}`)).toEqual([]);
    expect(found(`${NEXT}\n\n### Et aussi {/* #et-aussi */}\n\n[Comparer](/c/)\n\n${SOURCES}`)).toEqual([]);
    expect(found(NEXT, 'kind: model')).toEqual([]);
    expect(found('Texte.', 'kind: section')).toEqual([]);
    expect(found('Texte.', undefined, 'docs/a/index.mdx')).toEqual([]);
    expect(found(SOURCES, 'kind: model')).toHaveLength(1);
  });
});

describe('checkOrphans', () => {
  const lone = page('docs/a/seule.mdx', 'Texte.');

  it('tells a page that no other links to, and where to put the link', () => {
    expect(checkOrphans([page('docs/a/index.mdx', '[Autre](/b/)'), lone])).toMatchObject([
      {file: 'docs/a/seule.mdx', fix: 'Ajoutez un lien vers /a/seule/ dans docs/a/index.mdx, ou dans une page voisine.'},
    ]);
    expect(checkOrphans([page('docs/a/seule.mdx', '[moi](/a/seule/)')])).toHaveLength(1);
  });

  it.each(['[Seule](/a/seule/)', '[Seule](/a/seule/#titre)', '[Seule](./seule.mdx)', '[Seule](seule.mdx#titre)', '[Seule][s]\n\n[s]: /a/seule/', '<Carte href="/a/seule/" />'])('accepts %j', (body) => {
    expect(checkOrphans([page('docs/a/index.mdx', body), lone])).toEqual([]);
  });

  it('lets sections, pages of models and unlisted pages be', () => {
    expect(checkOrphans([page('docs/a/index.mdx', ''), page('docs/m/b.mdx', '', 'kind: model'), page('docs/a/c.mdx', '', 'unlisted: true')])).toEqual([]);
  });
});

describe('expiredPages', () => {
  it('tells the pages whose date has passed, not those of today', () => {
    const pages = ['2026-11-22', '2026-11-23'].map((date) => page(`docs/a/${date}.mdx`, '', `valid_until: ${date}`));
    expect(expiredPages([...pages, page('docs/a/b.mdx', '')], '2026-11-23')).toMatchObject([{file: 'docs/a/2026-11-22.mdx', line: 3}]);
  });
});

describe('fixPage', () => {
  const head = '---\ndescription: Une phrase assez longue pour être admise.\n---\n';
  const fixed = (body: string): string => fixPage({file: 'docs/a.mdx', text: `${head}${body}`}).slice(head.length);

  it('sets plain spaces, one at a time, and gives ids to titles', () => {
    expect(fixed('# Titre\n\n## L’énergie\n\nDeux  mots\u00A0: *un*  autre\u202F!\n\n## Énergie {/* #l-energie */}\n')).toBe(
      '# Titre\n\n## L’énergie {/* #l-energie-2 */}\n\nDeux mots : *un*  autre !\n\n## Énergie {/* #l-energie */}\n',
    );
  });

  it('leaves code, tables, line breaks and English alone, and changes nothing twice', () => {
    const body = '# Titre\n\nUn `a  b` ici.  \nSuite <span lang="en">a  b</span>\n\n| a   | b |\n|-----|---|\n| c   | d |\n\n```\na  b\n```\n';
    expect(fixed(body)).toBe(body);
    const once = fixed('## A  b\n');
    expect(fixed(once)).toBe(once);
  });

  it('changes nothing in a page that cannot be read', () => {
    expect(fixPage({file: 'docs/a.mdx', text: 'Sans en-tête  .'})).toBe('Sans en-tête  .');
    expect(fixed('Un { seul  mot\n')).toBe('Un { seul  mot\n');
  });
});

it.each([
  ['./c.mdx', 'docs/a/c.mdx'],
  ['../c.mdx', 'docs/c.mdx'],
  ['img/c.svg', 'docs/a/img/c.svg'],
])('fileFrom: %s', (relative, file) => {
  expect(fileFrom('docs/a/b.mdx', relative)).toBe(file);
});
