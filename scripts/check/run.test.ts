import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import type {Check} from './context';
import {githubAnnotation} from './github-annotation';
import {CHECKS, runChecks} from './run';

let site: string;

beforeEach(() => {
  site = mkdtempSync(path.join(tmpdir(), 'check-'));
});
afterEach(() => rmSync(site, {recursive: true}));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(site, file)), {recursive: true});
  writeFileSync(path.join(site, file), text);
}
const HEAD = '---\ndescription: Une phrase assez longue pour être admise.\n---\n\n# Titre\n\n';
/** The checks on the shape of a page; those on its writing have tests of their own. */
const SHAPE = CHECKS.slice(0, 6);
const failing = async (targets: string[] = [], checks: readonly Check[] = SHAPE): Promise<string[]> =>
  (await runChecks(site, targets, checks))
    .filter(({problems}) => problems.length > 0)
    .map(({title, problems}) => `${title} : ${problems.map(({file}) => file).join(' ')}`);

describe('runChecks', () => {
  it('passes on a good page, and says how much it looked at', async () => {
    write('docs/a.mdx', `${HEAD}[lien](/a/)\n`);
    expect(await failing()).toEqual([]);
    expect((await runChecks(site, [], SHAPE)).map(({checked}) => checked)).toEqual(SHAPE.map(() => 1));
  });

  it('fails every check when there is nothing to check', async () => {
    expect((await runChecks(site, [])).filter(({problems}) => problems.length === 0)).toEqual([]);
    write('docs/_brouillon.mdx', HEAD);
    expect(await failing([], [...CHECKS])).toHaveLength(CHECKS.length);
  });

  it('tells the mistakes of all pages at once', async () => {
    write('docs/a.mdx', `${HEAD}[lien](/a)\n\n## Sans id\n`);
    write('docs/b.mdx', `${HEAD}Un { seul\n`);
    write('docs/c.mdx', 'Sans en-tête\u00A0!\n');
    expect(await failing()).toEqual([
      'En-têtes et positions : docs/c.mdx',
      'Écriture MDX : docs/b.mdx',
      'Titres et identifiants : docs/a.mdx',
      'Espaces ordinaires dans les sources : docs/c.mdx',
      'Forme des liens : docs/a.mdx',
    ]);
  });

  it('looks only at what it is asked to, even a page without a link', async () => {
    write('docs/x/a.mdx', HEAD);
    write('docs/y/b.mdx', `${HEAD}[lien](/a)\n`);
    expect(await failing(['docs/x'])).toEqual([]);
    expect(await failing(['docs/y/b.mdx'])).toEqual(['Forme des liens : docs/y/b.mdx']);
  });

  it('fails on a place without a page', async () => {
    write('docs/a.mdx', HEAD);
    expect(await failing(['docs/absent'])).toEqual(['Fichiers demandés : docs/absent']);
  });
});

describe('githubAnnotation', () => {
  it('pins a message to its line, signs escaped', () => {
    expect(githubAnnotation({file: 'docs/a,b.mdx', line: 3, message: '100 % faux', fix: 'Corrigez.'})).toBe(
      '::error file=docs/a%2Cb.mdx,line=3::100 %25 faux%0A→ Corrigez.',
    );
    expect(githubAnnotation({file: 'docs/a.mdx', message: 'a', fix: 'b'})).toBe('::error file=docs/a.mdx::a%0A→ b');
  });
});
