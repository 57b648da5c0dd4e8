import {describe, expect, it} from 'vitest';
import {contextOf, entryOf, PLACES, type Patch} from '../../../../tests/support/catalogue';
import {comparisonQuery, differ, MOST_COMPARED, toldBy, type ComparedCell} from './compared-cells';
import {COMPARISON_ROWS, comparedVariantView} from './comparison';

const NBSP = '\u00A0';

/** What a variant tells, by key of the row. */
function toldOf(id: string, patch: Patch = {}): Record<string, ComparedCell> {
  const context = contextOf(patch);
  const {cells} = comparedVariantView(context, entryOf(context.catalogue.variants, id));
  expect(cells).toHaveLength(COMPARISON_ROWS.length);
  return Object.fromEntries(COMPARISON_ROWS.map(({key}, index) => [key, cells[index] ?? {kind: 'text', text: ''}]));
}
const words = (cell: ComparedCell | undefined): string => (cell === undefined ? '' : toldBy(cell));

const ATTENTION: Patch = {
  [PLACES.vision]: [
    [
      'attention:\n  unknown: Le fichier de configuration n’a pas été lu.\n',
      'attention:\n  value: {layers: [{kind: full, count: 10, kv_heads: 4, key_dim: 128, value_dim: 128}], heads: 8, hidden: 1024, vocabulary: 32000}\n' +
        '  evidence: [{source: fiche, quote: As the card says., read_on: 2026-11-20, as_of: 2026-01-15, method: read}]\n',
    ],
  ],
};

describe('what a comparison tells of a variant', () => {
  it('has a row for each, whose facts carry their evidence', () => {
    const told = toldOf('essai-2-4b');
    expect([words(told.editeur), words(told.genre), words(told.parametres)]).toEqual(['Atelier, France', 'conversation', `4${NBSP}milliards`]);
    const facts = Object.values(told).flatMap((cell) => (cell.kind === 'fact' ? [cell.fact] : []));
    expect(facts.length).toBeGreaterThan(8);
    expect(facts.filter(({evidence, unknown}) => evidence.length === 0 && unknown === undefined)).toEqual([]);
  });

  it('takes the lightest tag that runs locally, and its size', () => {
    const told = toldOf('essai-2-4b', {
      [PLACES.vision]: [['  - tag: essai2:4b-q8_0', '  - tag: essai2:4b-cloud\n    cloud: true\n    quantization: Q4_K_M\n    size:\n      unknown: Dans le nuage.\n  - tag: essai2:4b-q8_0']],
    });
    expect([words(told.etiquette), words(told.taille)]).toEqual(['essai2:4b, Q4_K_M', `2,6${NBSP}Go`]);
  });

  it('never puts a number on a memory that is not known, and says why', () => {
    expect(toldOf('essai-2-4b')['memoire-4096']).toMatchObject({text: 'inconnu', note: expect.stringMatching(/\w/) as unknown});
  });

  it('gives the memory with its interval, more for a longer context', () => {
    const told = toldOf('essai-2-4b', ATTENTION);
    const [short, long] = [told['memoire-4096'], told['memoire-131072']];
    expect(words(short)).toMatch(/Gio$/);
    expect(short).toMatchObject({note: expect.stringMatching(/^Entre .+ et .+, une requête/) as unknown});
    expect(Number.parseFloat(words(long).replace(',', '.'))).toBeGreaterThan(Number.parseFloat(words(short).replace(',', '.')));
  });

  it('says when the model does not read as much', () => {
    expect(words(toldOf('essai-2-4b', {[PLACES.vision]: [['value: 131072', 'value: 32768']]})['memoire-131072'])).toBe('au-delà de son contexte');
  });

  it('tells what is refused to a company in France, and leads to the clauses', () => {
    const told = toldOf('essai-2-4b');
    expect(told['entreprise-use']).toMatchObject({kind: 'answer', answer: 'no'});
    expect(told.liens).toMatchObject({links: [{}, {url: '/puis-je/?modele=essai-2-4b'}]});
    expect(toldOf('essai-1-7b')['entreprise-use']).toMatchObject({answer: 'yes'});
  });

  it('calls the active parameters of a dense model all of them', () => {
    expect([words(toldOf('essai-2-1b')['parametres-actifs']), words(toldOf('essai-1-7b')['parametres-actifs'])]).toEqual(['tous', `1${NBSP}milliard`]);
  });
});

describe('a row', () => {
  const cell = (text: string, note?: string): ComparedCell => ({kind: 'text', text, ...(note === undefined ? {} : {note})});

  it('differs by what it says, not by its notes', () => {
    expect(differ([cell('oui', 'Article 1'), cell('oui', 'Article 2')])).toBe(false);
    expect(differ([cell('oui'), cell('non'), cell('oui')])).toBe(true);
  });

  it('of links never differs', () => {
    expect(differ([{kind: 'links', links: [{label: 'a', url: '/a/'}]}, {kind: 'links', links: []}])).toBe(false);
  });
});

it('an address names every variant, in order', () => {
  expect(comparisonQuery([{id: 'a'}, {id: 'b'}])).toBe('/comparer/?v=a,b');
  expect(MOST_COMPARED).toBe(4);
});
