import { GrowingIntegers } from './growing-integers.js';

/** Sets of integers, each ascending, one behind another in one array. */
export class KeySets {
  readonly #keys = new GrowingIntegers(1024);
  /** Set i lies in #ends[i − 1] … #ends[i]. */
  readonly #ends = new GrowingIntegers(64);

  get size(): number {
    return this.#ends.length;
  }

  add(keys: Int32Array): void {
    this.#keys.reserve(keys.length);
    this.#keys.values.set(keys, this.#keys.length);
    this.#keys.length += keys.length;
    this.#ends.append(this.#keys.length);
  }

  /** The set itself, not a copy; void after the next `add`. */
  at(index: number): Int32Array {
    const start = index === 0 ? 0 : this.#ends.values[index - 1]!;
    return this.#keys.values.subarray(start, this.#ends.values[index]);
  }
}
