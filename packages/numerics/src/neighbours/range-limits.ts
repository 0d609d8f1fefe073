import { nextBelow } from './next-below.js';
import type { RangeComparison } from './range-comparison.js';

/**
 * The largest reduced distance per row that a range count takes: d < r and d ≤ nextBelow(r) are
 * the same for doubles. A negative limit counts nothing.
 * Throws RangeError when the number of radii differs from the rows, or a radius is negative or NaN.
 */
export function rangeLimits(
  reducedRadii: Float64Array,
  { rows, comparison }: { readonly rows: number; readonly comparison: RangeComparison },
): Float64Array {
  if (reducedRadii.length !== rows) {
    throw new RangeError(
      `countNeighbours: ${reducedRadii.length} radii for ${rows} rows, wanted one per row`,
    );
  }
  const bad = reducedRadii.findIndex((radius) => !(radius >= 0));
  if (bad >= 0) {
    throw new RangeError(
      `countNeighbours: radius ${bad} is ${reducedRadii[bad]}, wanted a number ≥ 0`,
    );
  }
  return comparison === 'within' ? reducedRadii : reducedRadii.map(nextBelow);
}
