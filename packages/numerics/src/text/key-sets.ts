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

  /** All sets in one array; void after the next `add`. */
  get keys(): Int32Array {
    return this.#keys.values;
  }

  /** One past the last key of the set in `keys`; set 0 begins at 0, any other at the end before it. */
  end(index: number): number {
    return this.#ends.values[index]!;
  }

  /** The set itself, not a copy; void after the next `add`. */
  at(index: number): Int32Array {
    return this.keys.subarray(index === 0 ? 0 : this.end(index - 1), this.end(index));
  }
}
