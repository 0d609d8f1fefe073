import { describe, expect, it } from 'vitest';
import { xoshiro128StarStar } from '../../src/random/xoshiro128-star-star.js';

describe('xoshiro128StarStar', () => {
  it('reproduces the reference implementation from state (1, 2, 3, 4)', () => {
    // Values of xoshiro128starstar.c as published in the tests of the Rust crate rand_xoshiro.
    const next = xoshiro128StarStar(Uint32Array.of(1, 2, 3, 4));
    expect(Array.from({ length: 10 }, next)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597,
      4258142804,
    ]);
  });

  it('refuses the all-zero state and a state of the wrong length', () => {
    expect(() => xoshiro128StarStar(new Uint32Array(4))).toThrow(RangeError);
    expect(() => xoshiro128StarStar(Uint32Array.of(1, 2, 3))).toThrow(RangeError);
  });
});
