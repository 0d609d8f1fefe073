import { randomInt } from 'node:crypto';

/**
 * Uniform numbers in [0, 1) from a seed, by mulberry32; without a seed, from one that is drawn. Part
 * `index` of one request has its own numbers.
 */
export function seededRandom(seed, index) {
  let state = ((seed ?? randomInt(2 ** 31)) ^ Math.imul(index, 0x9e3779b1)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
