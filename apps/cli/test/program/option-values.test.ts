import { describe, expect, it } from 'vitest';
import {
  collect,
  commaList,
  wholeNumber,
  wholeNumberList,
} from '../../src/program/option-values.js';

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

describe('lists on the command line', () => {
  it('are whole numbers, single or as ranges, each once', () => {
    expect(wholeNumberList(0)('0-2,5,1')).toEqual([0, 1, 2, 5]);
    expect(wholeNumberList(2)('1000,5000')).toEqual([1000, 5000]);
  });

  it.each(['abc', '', '1,', '5-3', '-1', '1.5', '0-99999999', '0x10'])('refuse %j', (text) => {
    expect(() => wholeNumberList(0)(text)).toThrow('whole numbers of at least 0');
  });

  it('refuse numbers below the least', () => {
    expect(() => wholeNumberList(2)('1,5')).toThrow('at least 2');
  });

  it('are names between commas', () => {
    expect(commaList('a, b')).toEqual(['a', 'b']);
    expect(() => commaList('a,,b')).toThrow('commas');
  });
});
