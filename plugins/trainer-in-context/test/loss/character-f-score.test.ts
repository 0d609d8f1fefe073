import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterFScore } from '../../src/index.js';

describe('chrF2', () => {
  it('is 1 for equal texts, white space aside, and for nothing else that is as long', () => {
    expect(characterFScore('one two', 'onetwo ')).toBe(1);
    expect(characterFScore('onetwo', 'onetwe')).toBeLessThan(1);
  });

  it('is the harmonic mean of precision and recall by hand', () => {
    // n = 1: 2 of 3 shared, n = 2: 1 of 2, n = 3: 0 of 1; P = R = 7/18.
    expect(characterFScore('abc', 'abd')).toBeCloseTo(7 / 18, 15);
    // Orders 1 and 2 only. P = (2/4 + 1/3)/2 = 5/12, R = 1: 5·(5/12)/(4·5/12 + 1) = 25/32.
    expect(characterFScore('abcd', 'ab')).toBeCloseTo(25 / 32, 15);
    // The other way round P = 1, R = 5/12: 5·(5/12)/(4 + 5/12) = 25/53.
    expect(characterFScore('ab', 'abcd')).toBeCloseTo(25 / 53, 15);
  });

  it('counts an n-gram as often as the text that has it less often', () => {
    // n = 1: 1 of 3 against 1 of 1.
    expect(characterFScore('aaa', 'a')).toBeCloseTo((5 * (1 / 3)) / (4 / 3 + 1), 15);
  });

  it('is 0 without a character in common, or without any', () => {
    for (const [one, other] of [
      ['abc', 'xyz'],
      ['', 'abc'],
      ['abc', ' \n'],
      ['', ''],
    ] as const) {
      expect(characterFScore(one, other)).toBe(0);
    }
  });

  it('takes a code point for a character', () => {
    // Two emoji that share their first surrogate share nothing.
    expect(characterFScore('😀', '😁')).toBe(0);
  });

  it('never leaves [0, 1]', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'ß', ' ', '😀'), maxLength: 30 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const score = characterFScore(one, other);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(characterFScore(one, one)).toBe(one.trim() === '' ? 0 : 1);
      }),
    );
  });
});
