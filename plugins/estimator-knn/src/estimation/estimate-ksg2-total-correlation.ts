import {
  findNearestNeighbours,
  neighbourExtents,
  type DenseMatrix,
  type NeighbourList,
} from '@ggmi/numerics';
import { ksg2OfCounts } from './ksg-of-counts.js';
import { countInMarginal, marginalOf, type Marginal } from './marginal.js';
import type { NeighbourOptions } from './neighbour-options.js';

/**
 * KSG2 for any number of blocks: total correlation Σ_b h(X_b) − h(X_1, …, X_m), in nats.
 *
 * Definition: ψ(k) − (m−1)/k + (m−1) ψ(N) − ⟨Σ_b ψ(n_b)⟩, the counts as in `estimateKsg2`, which
 * is the case m = 2.
 * Source: Kraskov, Stögbauer & Grassberger 2004, Phys. Rev. E 69, 066138, eq. 24.
 * Assumptions, bias and cost: as KSG2. At most (m−1)(ψ(N) − ψ(k) − 1/k).
 *
 * The rows of the m ≥ 2 blocks (N × d_b) belong together and are taken as they are. Throws
 * RangeError on unequal rows, values that are not finite, and a `k` outside 1..N−1.
 */
export function estimateKsg2TotalCorrelation(
  blocks: readonly DenseMatrix[],
  options: NeighbourOptions,
): number {
  return ksg2OfMarginals(
    blocks.map((block) => marginalOf(block, options.norm)),
    options,
  );
}

/** `estimateKsg2TotalCorrelation` with what depends on single blocks already made. */
export function ksg2OfMarginals(marginals: readonly Marginal[], options: NeighbourOptions): number {
  const blocks = marginals.map(({ block }) => block);
  return ksg2OfNeighbours(marginals, findNearestNeighbours(blocks, options), options).value;
}

/** The value, and the sides ε_b(i) of every rectangle (per block one reduced distance per row). */
export interface Ksg2Rectangles {
  readonly value: number;
  readonly extents: readonly Float64Array[];
}

/** `estimateKsg2TotalCorrelation` from the joint neighbours. */
export function ksg2OfNeighbours(
  marginals: readonly Marginal[],
  neighbours: NeighbourList,
  { k, norm }: NeighbourOptions,
): Ksg2Rectangles {
  const extents = marginals.map(({ block }) => neighbourExtents(block, neighbours, norm));
  const counts = marginals.map((marginal, b) => countInMarginal(marginal, extents[b]!, 'within'));
  return { value: ksg2OfCounts(counts, k), extents };
}
