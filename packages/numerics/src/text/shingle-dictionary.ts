import { GrowingIntegers } from './growing-integers.js';

/**
 * Gives every different run of `shingle` code points its own number, 0, 1, 2 … in order of appearance.
 * Exact: runs are compared point by point, a hash only finds the place to look.
 */
export class ShingleDictionary {
  readonly #shingle: number;
  /** The code points of shingle i at i · #shingle. */
  readonly #points: GrowingIntegers;
  readonly #hashes: GrowingIntegers;
  /** Open addressing with linear probing: number + 1, or 0 where empty; a power of two, half full. */
  #slots: Int32Array;

  constructor(shingle: number, expected = 1024) {
    this.#shingle = shingle;
    this.#points = new GrowingIntegers(shingle * expected);
    this.#hashes = new GrowingIntegers(expected);
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * expected + 2)));
  }

  /** How many different shingles there are. */
  get size(): number {
    return this.#hashes.length;
  }

  /** The number of the shingle at `start`, −1 where it never appeared. */
  find(points: Int32Array, start: number): number {
    return this.#slots[this.#slotOf(points, start, this.#hash(points, start))]! - 1;
  }

  /** The number of the shingle at `start`, a new one where it never appeared. */
  intern(points: Int32Array, start: number): number {
    const hash = this.#hash(points, start);
    const slot = this.#slotOf(points, start, hash);
    const found = this.#slots[slot]!;
    if (found > 0) return found - 1;
    const number = this.size;
    this.#hashes.append(hash);
    for (let i = 0; i < this.#shingle; i++) this.#points.append(points[start + i]!);
    this.#slots[slot] = number + 1;
    if (2 * this.size > this.#slots.length) this.#grow();
    return number;
  }

  /** FNV-1a over code points, then the finaliser of MurmurHash3, since the low bits choose the slot. */
  #hash(points: Int32Array, start: number): number {
    let hash = 0x811c9dc5;
    for (let i = 0; i < this.#shingle; i++) {
      hash = Math.imul(hash ^ points[start + i]!, 0x01000193);
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return hash ^ (hash >>> 16);
  }

  /** Where the shingle is, or the empty slot where it belongs. */
  #slotOf(points: Int32Array, start: number, hash: number): number {
    const slots = this.#slots;
    const hashes = this.#hashes.values;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const number = slots[slot]! - 1;
      if (number < 0) return slot;
      if (hashes[number] === hash && this.#equals(number, points, start)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #equals(number: number, points: Int32Array, start: number): boolean {
    const known = this.#points.values;
    const offset = number * this.#shingle;
    for (let i = 0; i < this.#shingle; i++) {
      if (known[offset + i] !== points[start + i]) return false;
    }
    return true;
  }

  #grow(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    const mask = slots.length - 1;
    for (let number = 0; number < this.size; number++) {
      let slot = this.#hashes.values[number]! & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}
