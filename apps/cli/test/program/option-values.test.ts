import { describe, expect, it } from 'vitest';
import { collect, wholeNumber } from '../../src/program/option-values.js';

describe('wholeNumber', () => {
  it('reads a whole number of at least the given one', () => {
    expect(wholeNumber(0)('0')).toBe(0);
    expect(wholeNumber(1)('12')).toBe(12);
  });

  it.each(['-1', '1.5', '', ' 3', '0x10', '1e3', 'many', '9007199254740993'])(
    "refuses '%s' and says what it must be",
    (text) => {
      expect(() => wholeNumber(0)(text)).toThrow('a whole number of at least 0');
    },
  );

  it('refuses a number below the least one', () => {
    expect(() => wholeNumber(1)('0')).toThrow('a whole number of at least 1');
  });
});

describe('collect', () => {
  it('keeps the values of a repeated option in order', () => {
    expect(collect('b=2', collect('a=1', undefined))).toEqual(['a=1', 'b=2']);
  });
});
