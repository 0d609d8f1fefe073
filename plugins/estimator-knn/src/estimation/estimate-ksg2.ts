import {
  buildRangeIndex,
  countNeighbours,
  findNearestNeighbours,
  neighbourExtents,
  type DenseMatrix,
} from '@ggmi/numerics';
import { ksg2OfCounts } from './ksg-of-counts.js';
import type { NeighbourOptions } from './neighbour-options.js';

/**
 * KSG2: mutual information of two blocks from the rectangles of the k nearest neighbours, in nats.
 *
 * Definition: I = ψ(k) − (m−1)/k + (m−1) ψ(N) − ⟨Σ_b ψ(n_b)⟩ for m = 2 blocks, where n_b(i) counts
 * the other points up to and including ε_b(i), the block's own distance to the farthest of the k
 * joint neighbours of i.
 * Source: Kraskov, Stögbauer & Grassberger 2004, Phys. Rev. E 69, 066138, eqs. 9 and 24.
 * Assumptions: as KSG1; beyond them, ties of the k-th distance go to the lower row index, so on
 * tied data the value depends on the row order.
 * Bias: smaller than KSG1's in few dimensions, larger spread; downward at strong dependence. At most
 * ψ(N) − ψ(k) − 1/k. Never clamped.
 * Cost: as KSG1.
 *
 * The rows of `x` (N × d_x) and `y` (N × d_y) are paired and taken as they are: no
 * standardisation, no noise. Throws RangeError on unequal rows, values that are not finite, and a
 * `k` outside 1..N−1.
 */
export function estimateKsg2(
  x: DenseMatrix,
  y: DenseMatrix,
  { k, norm }: NeighbourOptions,
): number {
  const blocks = [x, y];
  const neighbours = findNearestNeighbours(blocks, { k, norm });
  const counts = blocks.map((block) => {
    const extents = neighbourExtents(block, neighbours, norm);
    return countNeighbours(buildRangeIndex(block, norm), extents, 'within');
  });
  return ksg2OfCounts(counts, k);
}
