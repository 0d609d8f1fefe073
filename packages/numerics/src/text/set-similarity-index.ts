import { GrowingIntegers } from './growing-integers.js';
import { jaccardBounds, type JaccardBounds } from './jaccard-bounds.js';
import { KeySets } from './key-sets.js';
import { overlapFrom } from './overlap-from.js';
import { PrefixPostings } from './prefix-postings.js';
import { RarityOrder } from './rarity-order.js';

/** Sets after which rarity is counted for the first time; then at every doubling. */
const FIRST_RENEWAL = 256;

/** A set that looks for its matches: ascending keys, and how many tokens it has that no set holds. */
interface Query {
  readonly keys: Int32Array;
  readonly strangers: number;
  /** The search ends with so many matches. */
  readonly most: number;
}

/**
 * Finds all sets whose Jaccard similarity |A ∩ B| / |A ∪ B| is at least a threshold in (0, 1].
 *
 * Prefix filter (Bayardo, Ma & Srikant 2007, AllPairs) with the length and positional filters (Xiao,
 * Wang, Lin & Yu 2008, PPJoin): two sets that match share a token among the first few of either, in
 * any order of all tokens; with the rarest first few sets are looked at. Exact: no match is missed.
 */
export class SetSimilarityIndex {
  readonly #bounds: JaccardBounds;
  readonly #order = new RarityOrder();
  readonly #postings = new PrefixPostings();
  readonly #sets = new KeySets();
  /** The last query that looked at each set. */
  readonly #lookedAt = new GrowingIntegers(64);
  #queries = 0;
  #renewal = FIRST_RENEWAL;

  constructor(threshold: number) {
    this.#bounds = jaccardBounds(threshold);
  }

  /** Adds a set of tokens, repetitions allowed; a new token is the next free integer from 0. */
  add(tokens: Int32Array): number {
    const index = this.#sets.size;
    const keys = this.#keysOf(tokens);
    for (const key of keys) this.#order.count(this.#order.token(key));
    this.#sets.add(keys);
    this.#lookedAt.append(0);
    if (this.#sets.size >= this.#renewal) this.#renew();
    else this.#post(index, keys);
    return index;
  }

  /**
   * Indices, ascending, of the sets that match these tokens and `strangers` others that no set has;
   * with `most`, so many of them, whichever are found first.
   */
  matches(
    tokens: Int32Array,
    { strangers, most = Infinity }: { readonly strangers: number; readonly most?: number },
  ): readonly number[] {
    const query = { keys: this.#keysOf(tokens), strangers, most };
    this.#queries += 1;
    const found: number[] = [];
    // Strangers stand first in the order, and no set can share them.
    const prefix = this.#bounds.prefixLength(query.keys.length + strangers) - strangers;
    const places = Math.min(prefix, query.keys.length);
    for (let place = 0; place < places && found.length < most; place++) {
      this.#collect(query, place, found);
    }
    return found.sort((left, right) => left - right);
  }

  /** Adds to `found` the matches whose first token shared with the query is the one at `place`. */
  #collect({ keys, strangers, most }: Query, place: number, found: number[]): void {
    const { entries } = this.#postings;
    const others = this.#sets.keys;
    const lookedAt = this.#lookedAt.values;
    const size = keys.length + strangers;
    const least = this.#bounds.leastSize(size);
    const largest = this.#bounds.largestSize(size);
    let next = this.#postings.first(this.#order.token(keys[place]!));
    while (next > 0 && found.length < most) {
      const at = next - 1;
      next = entries[at]!;
      const index = entries[at + 1]!;
      const otherSize = entries[at + 3]!;
      if (otherSize < least || otherSize > largest || lookedAt[index] === this.#queries) continue;
      lookedAt[index] = this.#queries;
      const wanted = this.#bounds.leastOverlap(size + otherSize);
      const otherRest = otherSize - entries[at + 2]!;
      if (Math.min(keys.length - place, otherRest) < wanted) continue;
      const otherEnd = this.#sets.end(index);
      const otherStart = otherEnd - otherRest;
      const overlap = overlapFrom({ keys, start: place, others, otherStart, otherEnd, wanted });
      if (overlap / (size + otherSize - overlap) >= this.#bounds.threshold) found.push(index);
    }
  }

  #keysOf(tokens: Int32Array): Int32Array {
    const keys = tokens.map((token) => this.#order.key(token)).sort();
    let count = 0;
    for (let i = 0; i < keys.length; i++) {
      if (i === 0 || keys[i] !== keys[i - 1]) keys[count++] = keys[i]!;
    }
    return keys.subarray(0, count);
  }

  #post(index: number, keys: Int32Array): void {
    const prefix = this.#bounds.prefixLength(keys.length);
    for (let place = 0; place < prefix; place++) {
      const token = this.#order.token(keys[place]!);
      this.#postings.add(token, { index, place, size: keys.length });
    }
  }

  #renew(): void {
    const { size } = this.#sets;
    for (let index = 0; index < size; index++) {
      const keys = this.#sets.at(index);
      for (let i = 0; i < keys.length; i++) keys[i] = this.#order.token(keys[i]!);
    }
    this.#order.renew();
    this.#postings.clear();
    for (let index = 0; index < size; index++) {
      const keys = this.#sets.at(index);
      for (let i = 0; i < keys.length; i++) keys[i] = this.#order.key(keys[i]!);
      this.#post(index, keys.sort());
    }
    this.#postings.group();
    this.#renewal = 2 * size;
  }
}
