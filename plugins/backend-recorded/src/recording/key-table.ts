import { murmurHash3 } from '@ggmi/numerics';
import { grown } from './grown.js';

const encoder = new TextEncoder();

/**
 * Numbers different keys 0, 1, 2, … in the order of their coming, in about 28 bytes per key however
 * long keys are: open addressing over 128-bit hashes. Two different keys of n are taken for one with
 * probability n² / 2^129: 1.5e-25 for ten million.
 */
export class KeyTable {
  #hashes = new Uint32Array(4096);
  /** Entry + 1 at the place of its hash, 0 where there is none; a power of two long. */
  #slots = new Int32Array(2048);
  #size = 0;

  /** Number of different keys. */
  get size(): number {
    return this.#size;
  }

  /** The number of this key; a new key gets the next one, which `size` was before. */
  add(key: string): number {
    const hash = murmurHash3(encoder.encode(key));
    const slot = this.#slotOf(hash);
    const known = this.#slots[slot]!;
    if (known > 0) return known - 1;
    const entry = this.#size++;
    this.#hashes = grown(this.#hashes, 4 * this.#size);
    this.#hashes.set(hash, 4 * entry);
    this.#slots[slot] = entry + 1;
    if (2 * this.#size > this.#slots.length) this.#rehash();
    return entry;
  }

  /** The number of this key, −1 where it never came. */
  find(key: string): number {
    return this.#slots[this.#slotOf(murmurHash3(encoder.encode(key)))]! - 1;
  }

  /** The slot of this hash, or the free one where it would go. */
  #slotOf(hash: Uint32Array): number {
    const mask = this.#slots.length - 1;
    let slot = hash[0]! & mask;
    for (;;) {
      const entry = this.#slots[slot]! - 1;
      if (entry === -1 || this.#isAt(hash, 4 * entry)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #isAt(hash: Uint32Array, offset: number): boolean {
    const hashes = this.#hashes;
    return (
      hashes[offset] === hash[0] &&
      hashes[offset + 1] === hash[1] &&
      hashes[offset + 2] === hash[2] &&
      hashes[offset + 3] === hash[3]
    );
  }

  #rehash(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    const mask = slots.length - 1;
    for (let entry = 0; entry < this.#size; entry++) {
      let slot = this.#hashes[4 * entry]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = entry + 1;
    }
    this.#slots = slots;
  }
}
