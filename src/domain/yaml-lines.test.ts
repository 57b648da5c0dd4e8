import {describe, expect, it} from 'vitest';
import {yamlLines} from './yaml-lines';

const TEXT = `# yaml-language-server: $schema=x

name: Essai
context:
  value: 131072
  evidence:
    - source: a
      quote: "clé: valeur"
    - source: b
      note: >-
        un texte
        sur deux lignes
artifacts:
- tag: essai:1b
  size: {unknown: raison}
"entre guillemets": 1
`;

describe('yamlLines', () => {
  const {lineOf} = yamlLines(TEXT);

  it.each([
    [['name'], 3],
    [['context', 'value'], 5],
    [['context', 'evidence', 0], 7],
    [['context', 'evidence', 0, 'quote'], 8],
    [['context', 'evidence', 1, 'source'], 9],
    [['artifacts', 0, 'tag'], 14],
    [['artifacts', 0, 'size', 'unknown'], 15],
    [['entre guillemets'], 16],
    [['context', 'absent'], 4],
    [['absente'], 3],
    [[], 3],
  ])('places %j', (path, line) => {
    expect(lineOf(path)).toBe(line);
  });

  it('reads an empty text', () => {
    expect(yamlLines('').lineOf(['name'])).toBe(1);
  });
});
