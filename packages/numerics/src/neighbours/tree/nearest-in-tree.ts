import { withScratch, type Scratch } from '../../wasm/scratch.js';
import type { NeighbourList } from '../neighbour-list.js';
import { orderOf, placeTree, type PlacedTree } from './build-tree.js';

/** Positions in leaf order, `end` excluded. */
export interface PositionRange {
  readonly start: number;
  readonly end: number;
}

/** Queries per call: long enough to cost nothing, short enough that optimised code soon takes over. */
export const QUERIES_PER_CALL = 512;

/**
 * Finds the k nearest other points of the points in a range of positions and writes them into the
 * rows of `list` that lie there.
 */
export function nearestInTree(
  scratch: Scratch,
  tree: PlacedTree,
  { list, start, end }: PositionRange & { readonly list: NeighbourList },
): void {
  const { kernels, reserve, doubles, integers } = scratch;
  const { k } = list;
  const foundDistances = reserve(8 * k * QUERIES_PER_CALL);
  const foundRows = reserve(4 * k * QUERIES_PER_CALL);
  const coordinates = reserve(4 * tree.shape.dimension);
  const order = orderOf(scratch, tree);
  const distances = doubles(foundDistances, k * QUERIES_PER_CALL);
  const rows = integers(foundRows, k * QUERIES_PER_CALL);
  for (let from = start; from < end; from += QUERIES_PER_CALL) {
    const to = Math.min(end, from + QUERIES_PER_CALL);
    kernels.nearestOfRange(tree.offset, from, to, k, foundDistances, foundRows, coordinates);
    for (let position = from; position < to; position++) {
      const target = order[position]! * k;
      const source = (position - from) * k;
      for (let rank = 0; rank < k; rank++) {
        list.reducedDistances[target + rank] = distances[source + rank]!;
        list.indices[target + rank] = rows[source + rank]!;
      }
    }
  }
}

/** `nearestInTree` on the bytes of a tree. */
export function nearestInTreeBytes(
  tree: Uint8Array,
  range: PositionRange & { readonly list: NeighbourList },
): void {
  withScratch((scratch) => {
    nearestInTree(scratch, placeTree(scratch, tree), range);
  });
}
