function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

/**
 * A function that returns the next unsigned 32-bit word of xoshiro128** 1.1 started in `state`.
 *
 * `state`: four words, not all zero. Period 2¹²⁸ − 1.
 * Source: D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators",
 * ACM TOMS 47(4), 2021, and their xoshiro128starstar.c (public domain).
 * Throws RangeError when `state` is not four words or is all zero (the generator would stay at zero).
 */
export function xoshiro128StarStar(state: Uint32Array): () => number {
  if (state.length !== 4 || state.every((word) => word === 0)) {
    throw new RangeError('The state of xoshiro128** must be four words that are not all zero.');
  }
  let s0 = state[0]! | 0;
  let s1 = state[1]! | 0;
  let s2 = state[2]! | 0;
  let s3 = state[3]! | 0;

  return () => {
    const word = Math.imul(rotateLeft(Math.imul(s1, 5), 7), 9);
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotateLeft(s3, 11);
    return word >>> 0;
  };
}
