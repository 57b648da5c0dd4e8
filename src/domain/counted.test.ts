import {expect, it} from 'vitest';
import {counted} from './counted';

it.each([
  [0, '0 page'],
  [1, '1 page'],
  [2, '2 pages'],
])('counts %d as French does', (count, text) => {
  expect(counted(count, 'page')).toBe(text);
});

it('takes an irregular plural and groups digits', () => {
  expect(counted(2, 'échec')).toBe('2 échecs');
  expect(counted(1200, 'cheval', 'chevaux')).toBe('1\u202F200 chevaux');
});
