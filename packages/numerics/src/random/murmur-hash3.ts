const MULTIPLIERS = [0x239b961b, 0xab0e9789, 0x38b34ae5, 0xa1e38b93] as const;

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function finalMix(word: number): number {
  let mixed = word ^ (word >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function readWord(bytes: Uint8Array, offset: number): number {
  // A read beyond the end is a zero byte: the published tail switch, without its fifteen cases.
  return (
    (bytes[offset] ?? 0) |
    ((bytes[offset + 1] ?? 0) << 8) |
    ((bytes[offset + 2] ?? 0) << 16) |
    ((bytes[offset + 3] ?? 0) << 24)
  );
}

function scramble(word: number, lane: 0 | 1 | 2 | 3): number {
  const next = MULTIPLIERS[((lane + 1) & 3) as 0 | 1 | 2 | 3]; // `& 3` leaves only these four values
  return Math.imul(rotateLeft(Math.imul(word, MULTIPLIERS[lane]), 15 + lane), next);
}

/**
 * The 128-bit hash of `bytes` as four unsigned 32-bit words, first word first.
 *
 * MurmurHash3_x86_128 by A. Appleby (SMHasher, public domain); its published verification value is
 * 0xB3ECE62A. Not cryptographic: it spreads keys, it protects nothing.
 */
export function murmurHash3(bytes: Uint8Array, seed = 0): Uint32Array {
  let h1 = seed;
  let h2 = seed;
  let h3 = seed;
  let h4 = seed;
  const bodyEnd = bytes.length - (bytes.length % 16);

  for (let offset = 0; offset < bodyEnd; offset += 16) {
    h1 ^= scramble(readWord(bytes, offset), 0);
    h1 = (Math.imul(rotateLeft(h1, 19) + h2, 5) + 0x561ccd1b) | 0;
    h2 ^= scramble(readWord(bytes, offset + 4), 1);
    h2 = (Math.imul(rotateLeft(h2, 17) + h3, 5) + 0x0bcaa747) | 0;
    h3 ^= scramble(readWord(bytes, offset + 8), 2);
    h3 = (Math.imul(rotateLeft(h3, 15) + h4, 5) + 0x96cd1c35) | 0;
    h4 ^= scramble(readWord(bytes, offset + 12), 3);
    h4 = (Math.imul(rotateLeft(h4, 13) + h1, 5) + 0x32ac3b17) | 0;
  }

  h1 ^= scramble(readWord(bytes, bodyEnd), 0) ^ bytes.length;
  h2 ^= scramble(readWord(bytes, bodyEnd + 4), 1) ^ bytes.length;
  h3 ^= scramble(readWord(bytes, bodyEnd + 8), 2) ^ bytes.length;
  h4 ^= scramble(readWord(bytes, bodyEnd + 12), 3) ^ bytes.length;

  h1 = (h1 + h2 + h3 + h4) | 0;
  h2 = finalMix(h2 + h1);
  h3 = finalMix(h3 + h1);
  h4 = finalMix(h4 + h1);
  h1 = finalMix(h1);
  h1 = (h1 + h2 + h3 + h4) | 0;
  return Uint32Array.of(h1, h2 + h1, h3 + h1, h4 + h1);
}
