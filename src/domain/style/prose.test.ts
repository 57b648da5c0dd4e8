import {describe, expect, it} from 'vitest';
import {pageOf} from './test-page';

const texts = (body: string): string[] => pageOf(body).prose.filter(({kind}) => kind !== 'front-matter').map(({text}) => text);

describe('proseOf', () => {
  it('cuts titles, paragraphs, list items and cells apart', () => {
    expect(texts('# Titre\n\nUn *mot* **fort**.\n\n- a\n- b [lien](/x/)\n\n| c | d |\n|---|---|\n| e | f |')).toEqual([
      'Titre', 'Un mot fort.', 'a', 'b lien', 'c', 'd', 'e', 'f',
    ]);
  });

  it('hides code, components and other languages, and keeps what they said in English', () => {
    const [block] = pageOf('Lancez `ollama run`, un <span lang="en">prompt</span>, <Fait de="x" />.').prose.slice(1);
    expect(block?.text).toBe('Lancez \uFFFC, un \uFFFC\uFFFC\uFFFC\uFFFC\uFFFC\uFFFC, \uFFFC.');
    expect(block?.foreign).toEqual([{offset: 13, text: 'prompt'}]);
  });

  it('leaves out code blocks and the ids of titles, and keeps the texts of components', () => {
    expect(texts('## Titre {/* #id */}\n\n```bash\nls fote\n```\n\n<Onglet titre="macOS">\n\nDedans\n\n</Onglet>\n\n:::note[Titre de note]\n\nSuite\n\n:::')).toEqual([
      'Titre ', 'macOS', 'Dedans', 'Titre de note', 'Suite',
    ]);
  });

  it('gives the texts of the front matter with their lines', () => {
    const [description, label] = pageOf('Texte', 'sidebar_label: Court').prose.sort((a, b) => a.lineAt(0) - b.lineAt(0));
    expect([description?.text, description?.lineAt(3), label?.text, label?.lineAt(0)]).toEqual([
      'Une phrase assez longue pour être admise.', 2, 'Court', 3,
    ]);
  });

  it('knows the line of a word and the section it stands in', () => {
    const block = pageOf('## Un {/* #un */}\n\nA\n`b`\n*c* mot').prose.at(-1);
    expect(block?.section).toBe('Un');
    expect(block?.lineAt(block.text.indexOf('mot'))).toBe(9);
  });

  it('hides names in one of its views', () => {
    expect(pageOf('Chez Mistral AI').prose.at(-1)?.unnamed).toBe(`Chez ${'\uFFFC'.repeat(10)}`);
  });

  it('does not take a tag for a directive', () => {
    expect(texts('Le modèle mistral:latest répond.')).toEqual(['Le modèle mistral\uFFFC répond.']);
  });
});
