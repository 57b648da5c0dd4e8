import {describe, expect, it} from 'vitest';
import {catalogueOf, PLACES, type Patch} from '../../../../tests/support/catalogue';
import {homeView} from './home';

const EXAMPLE: Patch = {[PLACES.vision]: [['tag: essai2:4b\n', 'tag: gemma4:12b\n']]};

describe('homeView', () => {
  it('shows the newest variant of each family', () => {
    const {recent} = homeView(catalogueOf({...EXAMPLE, [PLACES.mixture]: [['2025-03-01', '2026-05-02']]}));
    expect(recent).toEqual([
      {name: 'Essai 1 7B', publisher: 'Atelier', isoDate: '2026-05-02', date: '2\u00A0mai 2026', href: '/modeles/essai/#variante-essai-1-7b'},
    ]);
  });

  it('subtracts the weights of its example from a common machine', () => {
    expect(homeView(catalogueOf(EXAMPLE)).example).toMatchObject({
      name: 'Essai 2 4B',
      href: '/modeles/essai/#variante-essai-2-4b',
      facts: [{label: 'Paramètres'}, {label: 'Contexte maximal'}, {label: 'Lit', text: 'texte et image'}, {label: 'Licence'}],
      machine: '16\u00A0Go',
      weights: '2,6\u00A0Go',
      left: '13,4\u00A0Go',
      share: 16.25,
      readOn: '20\u00A0novembre 2026',
      sourceTitle: 'Fiche du modèle',
    });
  });

  it('says which tag is missing', () => {
    expect(() => homeView(catalogueOf())).toThrow('L’accueil montre l’étiquette gemma4:12b');
  });
});
