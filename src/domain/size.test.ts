import {describe, expect, it} from 'vitest';
import {parseSize} from './size';

describe('parseSize', () => {
  it.each([
    ['3.3 GB', 3.3e9, 0.05e9],
    ['815 MB', 815e6, 0.5e6],
    ['17GB', 17e9, 0.5e9],
    ['1.25 TB', 1.25e12, 0.005e12],
    ['1.5 KB', 1500, 50],
    ['3338801804 B', 3338801804, 0],
    [' 2 GB ', 2e9, 0.5e9],
  ])('reads %j as %d bytes, known to ± %d', (text, bytes, rounding) => {
    const size = parseSize(text);
    expect(size?.bytes).toBeCloseTo(bytes, 3);
    expect(size?.rounding).toBeCloseTo(rounding, 3);
  });

  it.each(['', '3.3', 'GB', '3,3 GB', '3.3 Go', '-1 GB', '0 GB', '3.3 GiB', '3.3 GB environ', '1e3 MB'])('refuses %j', (text) => {
    expect(parseSize(text)).toBeUndefined();
  });
});
