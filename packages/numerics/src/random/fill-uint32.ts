import type { RandomStream } from './random-stream.js';

/**
 * Overwrites `target` with independent 32-bit words, 0 … 2³² − 1, and returns it.
 *
 * For bulk draws: four words of the stream start a xoshiro128** of this call, whose state lives in
 * local variables. About three times as fast as `random.uint32()` word by word, with other bits.
 * Source of the generator: see xoshiro128-star-star.ts.
 */
export function fillUint32(target: Uint32Array, random: Pick<RandomStream, 'uint32'>): Uint32Array {
  let s0 = random.uint32() | 0;
  let s1 = random.uint32() | 0;
  let s2 = random.uint32() | 0;
  let s3 = random.uint32() | 0;
  if ((s0 | s1 | s2 | s3) === 0) s0 = 1; // the one state that xoshiro never leaves
  for (let i = 0; i < target.length; i++) {
    const product = Math.imul(s1, 5);
    target[i] = Math.imul((product << 7) | (product >>> 25), 9);
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);
  }
  return target;
}
