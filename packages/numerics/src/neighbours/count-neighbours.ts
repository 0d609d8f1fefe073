import type { RangeComparison } from './range-comparison.js';
import type { RangeIndex } from './range-index.js';
import { rangeLimits } from './range-limits.js';
import { countInSorted } from './sorted-count.js';
import { countInTreeBytes } from './tree/count-in-tree.js';

/**
 * For every row of the indexed block, how many *other* rows lie within that row's own radius.
 *
 * `reducedRadii`: one per row, ≥ 0, as a `NeighbourList` or `neighbourExtents` gives them.
 * `strictly-within` counts distances below the radius (KSG1), `within` up to and including it (KSG2).
 * Throws RangeError when the number of radii differs from the rows, or a radius is negative or NaN.
 */
export function countNeighbours(
  index: RangeIndex,
  reducedRadii: Float64Array,
  comparison: RangeComparison,
): Int32Array {
  const limits = rangeLimits(reducedRadii, { rows: index.space.rows, comparison });
  if (index.kind === 'sorted') return countInSorted(index.space, index.sorted, limits);
  const counts = new Int32Array(limits.length);
  countInTreeBytes(index.tree, { limits, counts, start: 0, end: limits.length });
  return counts;
}
