import { describe, expect, it } from 'vitest';
import { murmurHash3 } from '../../src/random/murmur-hash3.js';

function littleEndianBytes(words: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(4 * words.length);
  words.forEach((word, i) => new DataView(bytes.buffer).setUint32(4 * i, word, true));
  return bytes;
}

describe('murmurHash3', () => {
  it('reproduces the SMHasher verification value 0xB3ECE62A of MurmurHash3_x86_128', () => {
    // SMHasher, VerificationTest: hash the keys (), (0), (0,1), … of 0 … 255 bytes with seed 256 − length,
    // then hash the 256 concatenated results with seed 0; the first word is the value.
    const hashes = new Uint8Array(256 * 16);
    for (let length = 0; length < 256; length++) {
      const key = Uint8Array.from({ length }, (_, i) => i);
      hashes.set(littleEndianBytes(murmurHash3(key, 256 - length)), 16 * length);
    }
    expect(murmurHash3(hashes)[0]).toBe(0xb3ece62a);
  });

  it('maps the empty key with seed 0 to zero', () => {
    expect([...murmurHash3(new Uint8Array(0))]).toEqual([0, 0, 0, 0]);
  });
});
