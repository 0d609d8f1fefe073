import { describe, expect, it } from 'vitest';
import { hashBytes } from '../../src/hashing/hash-bytes.js';

const encoder = new TextEncoder();

/**
 * Of the published algorithm, as scikit-learn 1.2.1 computes it
 * (`sklearn.utils.murmurhash3_32(text, seed, positive=True)`); those of seed 1 and '' are also
 * printed in the literature on SMHasher.
 */
const published = [
  ['', 0, 0],
  ['', 1, 1364076727],
  ['a', 0, 1009084850],
  ['a', 1, 1485495528],
  ['ab', 0, 2613040991],
  ['abc', 0, 3017643002],
  ['abcd', 0, 1139631978],
  ['hello', 1, 3142237357],
  ['Hello, world!', 0, 3224780355],
  ['The quick brown fox jumps over the lazy dog', 0, 776992547],
  ['Ω≈ç', 0, 3913508685],
] as const;

describe('hashBytes', () => {
  it.each(published)('is MurmurHash3_x86_32: %j with seed %d', (text, seed, hash) => {
    const bytes = encoder.encode(text);
    expect(hashBytes(bytes, { start: 0, end: bytes.length }, seed) >>> 0).toBe(hash);
  });

  it('reads its stretch and nothing around it', () => {
    const bytes = encoder.encode('xxHello, world!yyyy');
    expect(hashBytes(bytes, { start: 2, end: 15 }, 0) >>> 0).toBe(3224780355);
  });
});
