import { withScratch } from '../wasm/scratch.js';
import { nextBelow } from './next-below.js';
import type { RangeComparison } from './range-comparison.js';
import type { RangeIndex } from './range-index.js';
import { countInSorted } from './sorted-count.js';
import { placeTree, type SavedTree } from './tree/build-tree.js';
import { countInTree } from './tree/count-in-tree.js';

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
  const { rows } = index.space;
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
  const limits = comparison === 'within' ? reducedRadii : reducedRadii.map(nextBelow);
  return index.kind === 'sorted'
    ? countInSorted(index.space, index.sorted, limits)
    : countBySavedTree(index.tree, limits);
}

function countBySavedTree(saved: SavedTree, limits: Float64Array): Int32Array {
  const counts = new Int32Array(limits.length);
  withScratch((scratch) => {
    const tree = placeTree(scratch, saved);
    countInTree(scratch, tree, { limits, counts, start: 0, end: limits.length });
  });
  return counts;
}
