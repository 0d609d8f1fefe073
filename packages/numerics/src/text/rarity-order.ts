import { GrowingIntegers } from './growing-integers.js';

/**
 * A total order of tokens, rarest first, as integer keys. Tokens known at the last `renew` are
 * ordered by the number of sets that hold them; those that came later stand before all of them, the
 * newest first. Any order gives the same matches: a good one gives fewer candidates.
 */
export class RarityOrder {
  /** Sets that hold each token. */
  readonly #sets = new GrowingIntegers(1024);
  #keyOf = new Int32Array(0);
  #tokenAt = new Int32Array(0);

  /** Notes that one more set holds the token. */
  count(token: number): void {
    while (this.#sets.length <= token) this.#sets.append(0);
    this.#sets.values[token]! += 1;
  }

  key(token: number): number {
    const ordered = this.#keyOf.length;
    return token < ordered ? this.#keyOf[token]! : ordered - token - 1;
  }

  token(key: number): number {
    return key < 0 ? this.#keyOf.length - key - 1 : this.#tokenAt[key]!;
  }

  /** Orders all tokens by the counts up to now; keys given before are void. */
  renew(): void {
    const total = this.#sets.length;
    const byRarity = new Float64Array(total);
    for (let token = 0; token < total; token++) {
      byRarity[token] = this.#sets.values[token]! * total + token;
    }
    byRarity.sort();
    this.#tokenAt = Int32Array.from(byRarity, (value) => value % total);
    this.#keyOf = new Int32Array(total);
    for (let key = 0; key < total; key++) this.#keyOf[this.#tokenAt[key]!] = key;
  }
}
