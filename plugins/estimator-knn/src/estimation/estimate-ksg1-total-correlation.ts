import { findNearestNeighbours, kthDistances, type DenseMatrix } from '@ggmi/numerics';
import { ksg1OfCounts } from './ksg-of-counts.js';
import { countInMarginal, marginalOf, type Marginal } from './marginal.js';
import type { NeighbourOptions } from './neighbour-options.js';

/**
 * KSG1 for any number of blocks: total correlation Σ_b h(X_b) − h(X_1, …, X_m), in nats.
 *
 * Definition: ψ(k) + (m−1) ψ(N) − ⟨Σ_b ψ(n_b + 1)⟩, the counts as in `estimateKsg1`, which is the
 * case m = 2.
 * Source: Kraskov, Stögbauer & Grassberger 2004, Phys. Rev. E 69, 066138, eq. 23.
 * Assumptions, bias and cost: as KSG1. At most (m−1)(ψ(N) − ψ(k)), which equal blocks attain.
 *
 * The rows of the m ≥ 2 blocks (N × d_b) belong together and are taken as they are. Throws
 * RangeError on unequal rows, values that are not finite, and a `k` outside 1..N−1.
 */
export function estimateKsg1TotalCorrelation(
  blocks: readonly DenseMatrix[],
  options: NeighbourOptions,
): number {
  return ksg1OfMarginals(
    blocks.map((block) => marginalOf(block, options.norm)),
    options,
  );
}

/** `estimateKsg1TotalCorrelation` with what depends on single blocks already made. */
export function ksg1OfMarginals(
  marginals: readonly Marginal[],
  { k, norm }: NeighbourOptions,
): number {
  const blocks = marginals.map(({ block }) => block);
  const radii = kthDistances(findNearestNeighbours(blocks, { k, norm }));
  const counts = marginals.map((marginal) => countInMarginal(marginal, radii, 'strictly-within'));
  return ksg1OfCounts(counts, k);
}
