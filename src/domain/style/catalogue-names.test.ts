import {expect, it} from 'vitest';
import {catalogueNames, wordsOfNames} from './catalogue-names';
import {nameHider} from './words';

const texts = ['name: "Mistral Small 3.2 24B"\nrepository: mistralai/Mistral-Small\n', 'artifacts:\n  - tag: gemma3:4b\n    summary: name of nothing\n', 'name: Gemma 3 4B\n'];

it('gives names with and without their version', () => {
  expect(catalogueNames(texts)).toEqual(['Mistral Small 3.2 24B', 'Mistral Small', 'mistralai/Mistral-Small', 'gemma3:4b', 'Gemma 3 4B', 'Gemma']);
});

it('gives their words', () => {
  expect([...wordsOfNames(['Mistral-Small 3', 'Open WebUI'])]).toEqual(['Mistral-Small', 'Mistral', 'Small', 'Open', 'WebUI']);
});

it('hides the longest name first, never part of a word', () => {
  const hide = nameHider(['Gemma', 'Gemma 3'], ['Gemma 3, Gemmas']);
  expect(hide('Gemma 3, Gemmas')).toBe(`${'\uFFFC'.repeat(7)}, Gemmas`);
});
