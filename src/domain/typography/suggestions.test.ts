import {describe, expect, it} from 'vitest';
import {suggestions} from './suggestions';

describe('a proposal', () => {
  it.each([
    ['A noter', 'capitale-a', 'A', 'À'],
    ['Fin. A vous', 'capitale-a', 'A', 'À'],
    ['Etat de marche', 'capitale-e', 'Etat', 'État'],
    ['Ecole', 'capitale-e', 'Ecole', 'École'],
    ['Evaluer', 'capitale-e', 'Evaluer', 'Évaluer'],
    ['Elément', 'capitale-e', 'Elément', 'Élément'],
    ['Etre', 'capitale-etre', 'Etre', 'Être'],
    ['Ca marche', 'capitale-ca', 'Ca', 'Ça'],
    ['Oeuvre', 'ligature', 'Oeuvre', 'Œuvre'],
    ['au coeur', 'ligature', 'coeur', 'cœur'],
    ['etc...', 'etc', 'etc...', 'etc.'],
    ['etc…', 'etc', 'etc…', 'etc.'],
    ['Quoi?', 'espace-avant', '?', ' ?'],
    ['Oui; non', 'espace-avant', ';', ' ;'],
    ['Ainsi: non', 'espace-avant', ':', ' :'],
    ['50 %!', 'espace-avant', '!', ' !'],
    ['mot»', 'espace-avant', '»', ' »'],
    ['« mot »?', 'espace-avant', '?', ' ?'],
    ['«mot »', 'espace-apres-guillemet', '«', '« '],
    ['\uFFFC: suite', 'espace-avant', ':', ' :'],
  ])('%s', (text, rule, found, proposal) => {
    expect(suggestions(text)).toEqual([{rule, message: expect.any(String) as string, offset: text.indexOf(found), found, proposal}]);
  });
});

describe('nothing to propose', () => {
  it.each([
    'À noter : État, Évaluer, Être, Ça, œuvre, etc.',
    'Quoi ? Oui ! Bien ; « mot » : fin',
    'Quoi\u202F? «\u00A0mot\u00A0»',
    'gemma3:4b à 10:30, 16:9, localhost:11434, https://a.fr/?x ; A100',
    'Ethernet, Euro, Ensuite, Essai, En, Est',
    'Electron, Event, Edit',
    'coefficient, coexister',
    ':smile: {a: 1} &amp; a?.b',
    'Le plan A est prêt',
    'A priori, oui. A posteriori, non.',
  ])('%s', (text) => {
    expect(suggestions(text)).toEqual([]);
  });
});

it('tells proposals in reading order', () => {
  expect(suggestions('Quoi? Etat').map(({rule}) => rule)).toEqual(['espace-avant', 'capitale-e']);
});
