import {describe, expect, it} from 'vitest';
import {readCatalogue} from '../../../../plugins/catalogue/read';
import {catalogueOf, PLACES} from '../../../../tests/support/catalogue';
import {catalogueMemory, estimateMemory, formatBinaryBytes, isUnknown} from '../../memory';
import {homeView, recentModels} from './home';

describe('the home page', () => {
  it('shows the newest variant of each family', () => {
    expect(recentModels(catalogueOf({[PLACES.mixture]: [['2025-03-01', '2026-05-02']]}))).toEqual([
      {name: 'Essai 1 7B', publisher: 'Atelier', isoDate: '2026-05-02', date: '2\u00A0mai 2026', href: '/modeles/essai/#variante-essai-1-7b'},
    ]);
  });

  it('sums the whole memory of its example, and leads to the same sum', () => {
    const {catalogue} = readCatalogue(process.cwd(), '2026-11-23');
    const {example} = homeView(catalogue);
    const artifact = catalogue.artifacts.get(example.tag);
    const asked = new URL(example.sumUrl, 'https://exemple.fr').searchParams;
    if (artifact === undefined) {
      throw new Error(example.tag);
    }
    const context = Number(asked.get('contexte'));
    const {total} = estimateMemory({
      ...catalogueMemory(artifact.variant.record, artifact.record),
      context,
      parallel: 1,
      kvType: 'f16',
      flashAttention: true,
    });
    expect(isUnknown(total) ? undefined : formatBinaryBytes(total.bytes)).toBe(example.total);
    expect(asked.get('modele')).toBe(example.tag);
    expect(Number(example.context.replace(/\s/g, ''))).toBe(context);
    expect(example.parts.map(({key}) => key)).toEqual(expect.arrayContaining(['weights', 'kv', 'compute']));
    expect(example.parts.reduce((sum, {share}) => sum + share, 0)).toBeLessThanOrEqual(100.01);
    expect(example.facts).toHaveLength(4);
  });

  it('says which tag is missing', () => {
    expect(() => homeView(catalogueOf())).toThrow(/gemma4:12b, que montrent l’accueil/);
  });
});
