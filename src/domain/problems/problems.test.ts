import {describe, expect, it} from 'vitest';
import {formatProblems, problemPlace, sortProblems, withExtracts, type Problem} from '.';
import {nearest, nearestOnes} from './nearest';

const problem = (file: string, line?: number): Problem => ({file, line, message: `Erreur de ${file}.`, fix: 'Corrigez.'});

describe('sortProblems', () => {
  it('goes by file, then by line, the whole file first', () => {
    const sorted = sortProblems([problem('docs/b.mdx', 1), problem('docs/a.mdx', 10), problem('docs/a.mdx', 9), problem('docs/a.mdx')]);
    expect(sorted.map(problemPlace)).toEqual(['docs/a.mdx', 'docs/a.mdx:9', 'docs/a.mdx:10', 'docs/b.mdx:1']);
  });

  it('leaves its argument as it was', () => {
    const given = [problem('b'), problem('a')];
    sortProblems(given);
    expect(given.map(({file}) => file)).toEqual(['b', 'a']);
  });
});

describe('formatProblems', () => {
  it('tells the count, the place, what is wrong and how to mend it', () => {
    const text = formatProblems([problem('docs/b.mdx', 3), problem('docs/a.mdx')]);
    expect(text).toMatch(/^2 erreurs à corriger :/);
    expect(text).toContain('  docs/b.mdx:3\n    Erreur de docs/b.mdx.\n    → Corrigez.');
    expect(text.indexOf('docs/a.mdx')).toBeLessThan(text.indexOf('docs/b.mdx'));
    expect(formatProblems([problem('a')])).toMatch(/^1 erreur à corriger :/);
  });
});

describe('withExtracts', () => {
  const text = `un\n\tdeux\n${'x'.repeat(200)}`;
  const extractOf = (line?: number): string | undefined => withExtracts([problem('a', line)], () => text)[0]?.extract;

  it('shows the line at fault, tabs made visible, long ones cut', () => {
    expect(extractOf(1)).toBe('un');
    expect(extractOf(2)).toBe('⇥deux');
    expect(extractOf(3)).toBe(`${'x'.repeat(100)}…`);
    expect(formatProblems(withExtracts([problem('a', 1)], () => text))).toContain('  a:1\n    │ un\n    Erreur de a.\n');
  });

  it('shows nothing without a line, or past the end of the file', () => {
    expect([extractOf(), extractOf(9)]).toEqual([undefined, undefined]);
    expect(withExtracts([problem('a', 1)], () => undefined)[0]?.extract).toBeUndefined();
  });
});

describe('nearest', () => {
  it.each([
    ['sidebar_postion', 'sidebar_position'],
    ['Descripton', 'description'],
    ['titre', 'title'],
  ])('takes %s for %s', (word, meant) => {
    expect(nearest(word, ['description', 'title', 'sidebar_position', 'slug'])).toBe(meant);
  });

  it('proposes nothing when nothing looks like the word', () => {
    expect(nearest('couleur', ['description', 'slug'])).toBeUndefined();
    expect(nearest('a', [])).toBeUndefined();
  });
});

describe('nearestOnes', () => {
  it.each([
    ['gema-3-4b', ['gemma-3-4b']],
    ['gemma', ['gemma-3-4b', 'gemma-4-12b']],
    ['LLAMA-3.1-8', ['llama-3.1-8b']],
    ['', []],
    ['tout autre chose', []],
  ])('offers names that look like « %s »', (word, expected) => {
    expect(nearestOnes(word, ['gemma-3-4b', 'gemma-4-12b', 'llama-3.1-8b'], 2).slice(0, expected.length)).toEqual(expected);
  });

  it('offers no more than asked', () => {
    expect(nearestOnes('gemma', ['gemma-1', 'gemma-2', 'gemma-3'], 2)).toHaveLength(2);
  });
});
