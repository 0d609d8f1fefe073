const FIRST = 0xcc9e2d51;
const SECOND = 0x1b873593;

function scramble(word: number): number {
  const product = Math.imul(word, FIRST);
  return Math.imul((product << 15) | (product >>> 17), SECOND);
}

/** A stretch of bytes inside a longer array. */
export interface ByteRange {
  readonly start: number;
  /** Exclusive; at most the length of the array. */
  readonly end: number;
}

/**
 * The 32-bit hash of a stretch of `bytes` as a signed integer, without copying it.
 *
 * MurmurHash3_x86_32 by A. Appleby (SMHasher, public domain). Not cryptographic.
 */
export function hashBytes(bytes: Uint8Array, { start, end }: ByteRange, seed: number): number {
  const length = end - start;
  const tail = end - (length & 3);
  let hash = seed;
  for (let i = start; i < tail; i += 4) {
    hash ^= scramble(
      bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24),
    );
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  let rest = 0;
  for (let i = end - 1; i >= tail; i--) rest = (rest << 8) | bytes[i]!;
  hash ^= scramble(rest) ^ length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
