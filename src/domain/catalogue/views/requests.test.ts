import {describe, expect, it} from 'vitest';
import {contextOf} from '../../../../tests/support/catalogue';
import {answerRequest, requestKey, type FactRequest} from './requests';

const context = {...contextOf(), terms: [], samples: []};
const ask = (component: FactRequest['component'], attributes: Record<string, string>) => answerRequest(context, {component, attributes});
const fait = (champ: string, etiquette?: string) => ask('Fait', {de: 'essai-2-4b', champ, ...(etiquette === undefined ? {} : {etiquette})});

describe('answers', () => {
  it('give a fact with its variant', () => {
    expect(fait('contexte')).toMatchObject({view: {of: 'Essai 2 4B', fact: {text: '131\u202F072\u00A0jetons'}}});
  });

  it('give the size of a tag, or of its alias', () => {
    expect(fait('taille', 'essai2:4b-q8_0')).toMatchObject({view: {fact: {text: '4,4\u00A0Go'}}});
    expect(fait('taille', 'essai2:latest')).toMatchObject({view: {fact: {label: 'Taille de essai2:4b', text: '2,6\u00A0Go'}}});
  });

  it('give a family, a table and a licence panel', () => {
    expect(ask('FicheFamille', {famille: 'essai'})).toMatchObject({view: {name: 'Essai', variantCount: 3}});
    expect(ask('TableauVariantes', {generation: 'essai-2'})).toMatchObject({view: {generation: 'Essai 2'}});
    expect(ask('PanneauLicence', {generation: 'essai-2'})).toMatchObject({view: {generation: 'Essai 2'}});
  });
});

describe('refusals propose the nearest name', () => {
  it.each([
    [ask('FicheFamille', {famille: 'esai'}), 'La famille « esai » n’existe pas dans le catalogue.', 'Écrivez « essai ».'],
    [ask('FicheFamille', {}), '<FicheFamille> n’a pas d’attribut « famille » écrit entre guillemets.', 'Écrivez <FicheFamille famille="…" />.'],
    [ask('FicheFamille', {famille: 'xyzxyzxyz'}), 'La famille « xyzxyzxyz » n’existe pas dans le catalogue.', 'Cherchez le nom du fichier dans catalogue/modeles/.'],
    [ask('TableauVariantes', {generation: 'essai2'}), 'La génération « essai2 » n’existe pas dans le catalogue.', 'Écrivez « essai-2 ».'],
    [ask('Fait', {de: 'essai-2-4', champ: 'contexte'}), 'La variante « essai-2-4 » n’existe pas dans le catalogue.', 'Écrivez « essai-2-4b ».'],
    [fait('context'), 'Le champ « context » n’existe pas.', 'Écrivez « contexte ».'],
    [fait('connaissances'), 'Essai 2 4B n’a pas de champ « connaissances ».', 'Ajoutez ce fait dans catalogue/modeles/essai/essai-2/essai-2-4b.yaml.'],
    [fait('taille'), 'La taille demande une étiquette de Essai 2 4B.', 'Ajoutez etiquette="essai2:4b".'],
    [fait('taille', 'essai2:4b-q8'), 'La taille demande une étiquette de Essai 2 4B.', 'Ajoutez etiquette="essai2:4b-q8_0".'],
    [fait('taille', 'essai2:1b'), 'La taille demande une étiquette de Essai 2 4B.', 'Ajoutez etiquette="essai2:4b".'],
    [ask('Fait', {de: 'essai-2-4b', chanp: 'contexte'}), '<Fait> ne connaît pas l’attribut « chanp ».', 'Écrivez « champ ».'],
  ])('%#', (answer, message, fix) => {
    expect(answer).toEqual({refusal: {message, fix}});
  });

  it('lists the fields when none is near', () => {
    const answer = fait('xyzxyzxyz');
    expect('refusal' in answer ? answer.refusal.fix : '').toContain('« parametres »');
  });
});

describe('requestKey', () => {
  it('is the same for the same request, whatever the order of its attributes', () => {
    const key = requestKey({component: 'Fait', attributes: {de: 'a', champ: 'b'}});
    expect(requestKey({component: 'Fait', attributes: {champ: 'b', de: 'a'}})).toBe(key);
    expect(requestKey({component: 'Fait', attributes: {de: 'a', champ: 'b', etiquette: 'c'}})).not.toBe(key);
    expect(requestKey({component: 'TableauVariantes', attributes: {generation: 'a'}})).not.toBe(
      requestKey({component: 'PanneauLicence', attributes: {generation: 'a'}}),
    );
  });
});
