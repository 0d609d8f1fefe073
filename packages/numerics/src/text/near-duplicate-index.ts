import { SetSimilarityIndex } from './set-similarity-index.js';
import { TextShingles } from './text-shingles.js';

/** When two texts count as near-duplicates. */
export interface NearDuplicateOptions {
  /** Jaccard similarity of the sets of shingles from which on two texts match, in (0, 1]. */
  readonly threshold: number;
  /** Characters (code points of the normalised text) of a shingle, 1 to 64, default 5. */
  readonly shingle?: number;
}

/**
 * Finds near-duplicates among texts, exactly: no match is missed and none is wrong.
 *
 * The similarity of two texts is |A ∩ B| / |A ∪ B| of their sets of shingles, the runs of `shingle`
 * characters of the normalised text (`normaliseText`; Broder 1997). A text shorter than a shingle is
 * one shingle of its own: equal ones match, empty ones included. The answer depends neither on the
 * order of adding nor on chance. RangeError on options out of range.
 *
 * @example
 * const index = new NearDuplicateIndex({ threshold: 0.7 });
 * index.add('Tom has 3 apples and eats one of them.'); // 0
 * index.matches('Tom has 4 apples and eats one of them.'); // [0]: 29 of 39 shingles are shared
 */
export class NearDuplicateIndex {
  readonly #shingles: TextShingles;
  readonly #sets: SetSimilarityIndex;

  constructor({ threshold, shingle = 5 }: NearDuplicateOptions) {
    if (!(threshold > 0 && threshold <= 1)) {
      throw new RangeError(`NearDuplicateIndex: threshold is ${threshold}, wanted 0 < t ≤ 1`);
    }
    if (!Number.isInteger(shingle) || shingle < 1 || shingle > 64) {
      throw new RangeError(`NearDuplicateIndex: shingle is ${shingle}, wanted an integer in 1..64`);
    }
    this.#shingles = new TextShingles(shingle);
    this.#sets = new SetSimilarityIndex(threshold);
  }

  /** Adds a text, an equal one again; gives its position: 0, 1, 2 … */
  add(text: string): number {
    return this.#sets.add(this.#shingles.intern(text));
  }

  /** Positions, ascending, of the added texts whose similarity is at least the threshold. */
  matches(text: string): readonly number[] {
    const { known, strangers } = this.#shingles.lookUp(text);
    return this.#sets.matches(known, { strangers });
  }

  /** Whether any added text matches: quick where many do. */
  hasMatch(text: string): boolean {
    const { known, strangers } = this.#shingles.lookUp(text);
    return this.#sets.matches(known, { strangers, most: 1 }).length > 0;
  }
}
