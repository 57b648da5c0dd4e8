import {expect, it} from 'vitest';
import {typesetFrontMatter, typesetTitleLine} from './front-matter';

it('sets the texts of a front matter and nothing else', () => {
  const source = {
    title: "Qu'est-ce ?",
    description: 'Gemma : 16 Go',
    sidebar_label: '« Gemma »',
    slug: '/l\'un ?',
    sidebar_position: 2,
    keywords: ["l'un ?"],
  };
  expect(typesetFrontMatter(source)).toEqual({
    ...source,
    title: 'Qu’est-ce\u202F?',
    description: 'Gemma\u00A0: 16\u00A0Go',
    sidebar_label: '«\u00A0Gemma\u00A0»',
  });
  expect(source.title).toBe("Qu'est-ce ?");
});

it('leaves a title that is not a text to the schema', () => {
  expect(typesetFrontMatter({title: 12})).toEqual({title: 12});
});

it('sets the title line of a page, without its code', () => {
  expect(typesetTitleLine("# Que fait `a ? b : c` : l'essentiel ?\n\nUn mot ?")).toBe(
    '# Que fait `a ? b : c`\u00A0: l’essentiel\u202F?\n\nUn mot ?',
  );
  expect(typesetTitleLine('Sans titre ?\n\n## Partie ?')).toBe('Sans titre ?\n\n## Partie ?');
});
