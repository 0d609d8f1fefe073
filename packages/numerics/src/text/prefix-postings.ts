import { GrowingIntegers } from './growing-integers.js';

/** A set that holds a token in its prefix. */
export interface Posting {
  readonly index: number;
  /** Where in the set the token stands. */
  readonly place: number;
  readonly size: number;
}

/** Integers of one posting: offset of the next one plus one, or 0; index; place; size. */
const WIDTH = 4;

/** For each token the sets that hold it in their prefix, as linked lists in one array. */
export class PrefixPostings {
  #postings = new GrowingIntegers(WIDTH * 1024);
  /** Offset of the newest posting of each token plus one; 0 where there is none. */
  readonly #newest = new GrowingIntegers(1024);

  add(token: number, posting: Posting): void {
    while (this.#newest.length <= token) this.#newest.append(0);
    const offset = this.#postings.length;
    this.#postings.append(this.#newest.values[token]!);
    this.#postings.append(posting.index);
    this.#postings.append(posting.place);
    this.#postings.append(posting.size);
    this.#newest.values[token] = offset + 1;
  }

  /** Offset in `entries` plus one of the newest posting of the token, or 0. */
  first(token: number): number {
    return token < this.#newest.length ? this.#newest.values[token]! : 0;
  }

  /** All postings: four integers each, offset of the next one plus one, index, place, size. */
  get entries(): Int32Array {
    return this.#postings.values;
  }

  /** Lays the postings of each token side by side: walking a list then waits for memory far less. */
  group(): void {
    const scattered = this.entries;
    const grouped = new GrowingIntegers(this.#postings.length);
    for (let token = 0; token < this.#newest.length; token++) {
      let next = this.first(token);
      if (next > 0) this.#newest.values[token] = grouped.length + 1;
      while (next > 0) {
        const at = next - 1;
        next = scattered[at]!;
        grouped.append(next > 0 ? grouped.length + WIDTH + 1 : 0);
        for (let i = 1; i < WIDTH; i++) grouped.append(scattered[at + i]!);
      }
    }
    this.#postings = grouped;
  }

  clear(): void {
    this.#postings.length = 0;
    this.#newest.values.fill(0);
  }
}
