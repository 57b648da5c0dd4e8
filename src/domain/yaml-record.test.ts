import {describe, expect, it} from 'vitest';
import * as z from 'zod';
import {readYamlRecord} from './yaml-record';

const schema = z.strictObject({
  name: z.string(),
  size: z.number().int().min(1).optional(),
  kind: z.enum(['dense', 'experts']).optional(),
  sources: z.array(z.strictObject({url: z.string(), date: z.string()})).optional(),
  note: z.string().refine((text) => !text.includes('!'), {error: 'le texte crie | Retirez le point d’exclamation.'}).optional(),
});

const read = (text: string, lineOffset = 0) => readYamlRecord({file: 'catalogue/a.yaml', text, schema, lineOffset});
const told = (text: string, lineOffset = 0): string[] =>
  read(text, lineOffset).problems.map(({line, message, fix}) => `${line ?? '?'} ${message} ${fix}`);

describe('readYamlRecord', () => {
  it('gives the value and the line of its keys', () => {
    const record = read('name: Gemma\nsources:\n  - url: https://exemple.fr\n    date: 2026-11-23\n', 2);
    expect(record.problems).toEqual([]);
    expect(record.value?.sources?.[0]?.date).toBe('2026-11-23');
    expect(record.lineOf(['name'])).toBe(3);
    expect(record.lineOf(['sources', 0, 'date'])).toBe(6);
    expect(record.lineOf(['sources', 4, 'date'])).toBe(4);
    expect(record.lineOf(['absent'])).toBe(3);
  });

  it('names an unknown key and the right one', () => {
    expect(told('name: Gemma\nsise: 4')).toEqual(['2 La clé « sise » n’existe pas. Écrivez « size » à la place.']);
    expect(told('name: Gemma\nsources:\n  - url: a\n    date: b\n    dat: c')).toEqual([
      '5 La clé « dat » n’existe pas. Écrivez « date » à la place.',
    ]);
  });

  it('lists the keys when none is near', () => {
    expect(told('name: Gemma\nxyzxyzxyz: 4')[0]).toContain('name, size, kind, sources, note');
  });

  it('tells every mistake at once', () => {
    expect(told('size: quatre\nkind: autre\nnote: Oh !').map((line) => line.slice(0, 40))).toHaveLength(4);
  });

  it.each([
    ['size: 4', '« name » manque. Ajoutez cette clé ; sa valeur est un texte.'],
    ['name: 4', '« name » devrait être un texte.'],
    ['name: a\nsize: quatre', '« size » devrait être un nombre.'],
    ['name: a\nsize: 0', 'Le minimum est 1.'],
    ['name: a\nkind: autre', 'Choisissez parmi : dense, experts.'],
    ['name: a\nnote: Oh !', '« note » : le texte crie Retirez le point d’exclamation.'],
    ['- a', 'Le fichier devrait être un groupe de clés.'],
  ])('explains %j', (text, explanation) => {
    expect(told(text).join('\n')).toContain(explanation);
  });

  it.each([
    ['name: a\nname: b', /écrite deux fois/],
    ['name:\n\t- a', /tabulation/],
    ['name: a : b', /guillemets doubles/],
    ['name: "a', /guillemets/],
  ])('turns the YAML mistake %j into a sentence', (text, message) => {
    expect(told(text).join('\n')).toMatch(message);
    expect(read(text).value).toBeUndefined();
  });

  it('reads an empty text as a record where all is missing', () => {
    expect(told('').join()).toContain('« name » manque.');
  });
});
