import { withScratch, type Scratch } from '../../wasm/scratch.js';
import { orderOf, placeTree, type PlacedTree } from './build-tree.js';
import { QUERIES_PER_CALL, type PositionRange } from './nearest-in-tree.js';

/** Per row: the largest reduced distance that counts, and the count. A negative limit counts nothing. */
export interface RowCounts {
  readonly limits: Float64Array;
  readonly counts: Int32Array;
}

/**
 * Counts, for the points in a range of positions, the other points up to their limits and writes
 * the counts of the rows that lie there.
 */
function countInTree(
  scratch: Scratch,
  tree: PlacedTree,
  { limits, counts, start, end }: PositionRange & RowCounts,
): void {
  const { kernels, reserve, doubles, integers } = scratch;
  const limitsOfCall = reserve(8 * QUERIES_PER_CALL);
  const countsOfCall = reserve(4 * QUERIES_PER_CALL);
  const coordinates = reserve(4 * tree.shape.dimension);
  const queries = tree.offset + tree.shape.points;
  const order = orderOf(scratch, tree);
  const wanted = doubles(limitsOfCall, QUERIES_PER_CALL);
  const found = integers(countsOfCall, QUERIES_PER_CALL);
  for (let from = start; from < end; from += QUERIES_PER_CALL) {
    const to = Math.min(end, from + QUERIES_PER_CALL);
    for (let position = from; position < to; position++) {
      wanted[position - from] = limits[order[position]!]!;
    }
    kernels.countOfRange(tree.offset, queries, from, to, limitsOfCall, countsOfCall, coordinates);
    for (let position = from; position < to; position++) {
      const row = order[position]!;
      // Every point lies within its own limit.
      counts[row] = limits[row]! < 0 ? 0 : found[position - from]! - 1;
    }
  }
}

/** `countInTree` on the bytes of a tree. */
export function countInTreeBytes(tree: Uint8Array, range: PositionRange & RowCounts): void {
  withScratch((scratch) => {
    countInTree(scratch, placeTree(scratch, tree), range);
  });
}
