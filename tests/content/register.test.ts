/** The record for the register of processing: the file to download says what the page says. */
import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';

const PAGE = 'docs/cadres/en-entreprise.mdx';
const FILE = 'docs/cadres/fiche-registre-modele-local.csv';

/** Rows of the first table under a heading, header and separator left out. */
function tableRows(page: string, anchor: string): string[][] {
  const section = page.split(`{/* #${anchor} */}`)[1]?.split('\n## ')[0] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
}

/** Rows of a file whose cells are all quoted and separated by semicolons, as French spreadsheets read them. */
function fileRows(csv: string): string[][] {
  return csv
    .trimEnd()
    .split('\n')
    .map((line) => [...line.matchAll(/"(?<cell>(?:[^"]|"")*)"/g)].map(({groups}) => (groups?.cell ?? '').replaceAll('""', '"')));
}

describe('record for the register of processing', () => {
  const page = readFileSync(PAGE, 'utf8');
  const [header, ...rows] = fileRows(readFileSync(FILE, 'utf8'));

  test('the page offers the file', () => {
    expect(page).toContain('(./fiche-registre-modele-local.csv)');
  });

  test('the file has a column to fill in', () => {
    expect(header).toEqual(['Rubrique', 'Exemple à remplacer', 'Votre réponse']);
    expect(rows.map((row) => row[2])).toEqual(rows.map(() => ''));
  });

  test('page and file hold the same rows', () => {
    const shown = tableRows(page, 'registre');
    expect(shown.length).toBeGreaterThan(10);
    expect(rows.map((row) => row.slice(0, 2))).toEqual(shown);
  });
});
