import {describe, expect, it} from 'vitest';
import {
  daysBetween,
  formatBytes,
  formatDate,
  formatInteger,
  formatList,
  formatLargeCount,
  formatParameterRange,
  formatParameters,
  formatShort,
  formatSize,
} from './format';

describe('numbers', () => {
  it('part thousands with a narrow no-break space', () => {
    expect([1024, 131_072, 1_048_576].map(formatInteger)).toEqual(['1\u202F024', '131\u202F072', '1\u202F048\u202F576']);
  });

  it.each([
    [4_300_079_472, '4,3\u00A0milliards'],
    [1_000_000_000, '1\u00A0milliard'],
    [1_999_000_000, '2\u00A0milliards'],
    [1_800_000_000, '1,8\u00A0milliard'],
    [268_098_176, '268\u00A0millions'],
    [1_500_000, '1,5\u00A0million'],
    [1_043_000_000_000, '1\u202F040\u00A0milliards'],
    [999_999_999, '1\u00A0milliard'],
    [999_999_999_999, '1\u202F000\u00A0milliards'],
  ])('writes %d parameters as %j', (value, text) => {
    expect(formatParameters(value)).toBe(text);
  });

  it('writes a range once when both ends read the same', () => {
    expect(formatParameterRange(1e9, 27e9)).toBe('1 à 27\u00A0milliards');
    expect(formatParameterRange(268e6, 27e9)).toBe('268\u00A0millions à 27\u00A0milliards');
    expect(formatParameterRange(4.3e9, 4.301e9)).toBe('4,3\u00A0milliards');
  });

  it('count in words, with the elision of « de »', () => {
    expect(formatLargeCount(700e6, 'utilisateurs')).toBe('700\u00A0millions d’utilisateurs');
    expect(formatLargeCount(20e6, 'dollars')).toBe('20\u00A0millions de dollars');
  });

  it('shortens to two digits', () => {
    expect([4.36, 0.5, 123].map(formatShort)).toEqual(['4,4', '0,5', '120']);
  });
});

describe('sizes', () => {
  it.each([
    ['3.3 GB', '3,3\u00A0Go'],
    ['815 MB', '815\u00A0Mo'],
    ['3338801804 B', '3,34\u00A0Go'],
    ['1.5 TB', '1,5\u00A0To'],
    ['12 KB', '12\u00A0ko'],
  ])('writes %s as %j', (text, french) => {
    expect(formatSize(text)).toBe(french);
  });

  it('refuses a text that is no size', () => {
    expect(() => formatSize('3,3 Go')).toThrow('« 3,3 Go » n’est pas une taille.');
  });

  it('climbs to the next unit when rounding does', () => {
    expect([999_600_000, 999_999, 1e9].map(formatBytes)).toEqual(['1\u00A0Go', '1\u00A0Mo', '1\u00A0Go']);
  });
});

describe('dates', () => {
  it.each([
    ['2025-03-01', '1er\u00A0mars 2025'],
    ['2025-03-12', '12\u00A0mars 2025'],
    ['2026-08-05', '5\u00A0août 2026'],
    ['2025-03', 'mars 2025'],
    ['2024-12', 'décembre 2024'],
  ])('writes %s as %j', (date, text) => {
    expect(formatDate(date)).toBe(text);
  });

  it('counts whole days, over a change of hour and a leap day', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2026-11-23', '2026-11-22')).toBe(-1);
  });
});

it('joins a list as French does', () => {
  expect([[], ['texte'], ['texte', 'image'], ['texte', 'image', 'son']].map(formatList)).toEqual([
    '',
    'texte',
    'texte et image',
    'texte, image et son',
  ]);
});
