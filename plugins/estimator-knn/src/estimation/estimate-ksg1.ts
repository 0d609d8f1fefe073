import {
  buildRangeIndex,
  countNeighbours,
  findNearestNeighbours,
  kthDistances,
  type DenseMatrix,
} from '@ggmi/numerics';
import { ksg1OfCounts } from './ksg-of-counts.js';
import type { NeighbourOptions } from './neighbour-options.js';

/**
 * KSG1: mutual information of two blocks from k-nearest-neighbour statistics, in nats.
 *
 * Definition: I = ψ(k) + (m−1) ψ(N) − ⟨Σ_b ψ(n_b + 1)⟩ for m = 2 blocks, where n_b(i) counts the
 * other points strictly closer to i in block b than its k-th joint neighbour, and the joint
 * distance is the maximum over the blocks.
 * Source: Kraskov, Stögbauer & Grassberger 2004, Phys. Rev. E 69, 066138, eqs. 8 and 23.
 * Assumptions: independent draws of a law with a density. Repeated values break them: add noise
 * first, as the component does.
 * Bias: slight at weak dependence; downward at strong dependence and in many dimensions. At most
 * ψ(N) − ψ(k), which y = x attains. Negative about half the time at independence; never clamped.
 * Cost: about N log N in low dimension; approaches N² from some 15 joint dimensions on.
 *
 * The rows of `x` (N × d_x) and `y` (N × d_y) are paired and taken as they are: no
 * standardisation, no noise. Throws RangeError on unequal rows, values that are not finite, and a
 * `k` outside 1..N−1.
 */
export function estimateKsg1(
  x: DenseMatrix,
  y: DenseMatrix,
  { k, norm }: NeighbourOptions,
): number {
  const blocks = [x, y];
  const radii = kthDistances(findNearestNeighbours(blocks, { k, norm }));
  const counts = blocks.map((block) =>
    countNeighbours(buildRangeIndex(block, norm), radii, 'strictly-within'),
  );
  return ksg1OfCounts(counts, k);
}
