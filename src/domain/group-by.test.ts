import {expect, it} from 'vitest';
import {groupBy} from './group-by';

it('gathers values under their key, in first-seen order', () => {
  const groups = groupBy(['gemma', 'llama', 'granite'], (word) => word.charAt(0));
  expect([...groups]).toEqual([
    ['g', ['gemma', 'granite']],
    ['l', ['llama']],
  ]);
});

it('gives an empty map for nothing', () => {
  expect(groupBy([], String).size).toBe(0);
});
