import { exponentiateDifferences } from '../special/exponentiate-differences.js';

/** Rows per block: the terms of K components stay in the first-level cache. */
export const BLOCK = 256;

/** Room for the sums over components of one block of rows. */
export interface BlockSums {
  /** The largest term of every row; 0 where all are −∞. */
  readonly largest: Float64Array;
  /** Σ_k exp(term − largest) of every row. */
  readonly sums: Float64Array;
}

export function blockSums(): BlockSums {
  return { largest: new Float64Array(BLOCK), sums: new Float64Array(BLOCK) };
}

/**
 * Sums exp(term) over components for every row of a block, by the largest term: ln Σ_k exp(term) is
 * largest + ln sum. The term of component k at row n is `terms[k·BLOCK + n]`; it becomes
 * exp(term − largest).
 */
export function sumTerms(
  terms: Float64Array,
  { rows, components }: { readonly rows: number; readonly components: number },
  { largest, sums }: BlockSums,
): void {
  largest.fill(-Infinity);
  sums.fill(0);
  for (let k = 0; k < components; k++) {
    for (let n = 0, t = k * BLOCK; n < rows; n++, t++) {
      // A NaN is never the largest; it stays NaN below and shows in the sum.
      if (terms[t]! > largest[n]!) largest[n] = terms[t]!;
    }
  }
  for (let n = 0; n < rows; n++) if (largest[n] === -Infinity) largest[n] = 0;
  for (let k = 0; k < components; k++) {
    const first = k * BLOCK;
    exponentiateDifferences(terms, first, { shifts: largest, count: rows });
    for (let n = 0, t = first; n < rows; n++, t++) sums[n]! += terms[t]!;
  }
}
