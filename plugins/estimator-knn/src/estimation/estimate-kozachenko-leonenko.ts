import {
  digammaTable,
  distanceFromReduced,
  findNearestNeighbours,
  kthDistances,
  type DenseMatrix,
} from '@ggmi/numerics';
import { logUnitBallVolume } from './log-unit-ball-volume.js';
import type { NeighbourOptions } from './neighbour-options.js';

/**
 * Kozachenko–Leonenko differential entropy of the rows of `x` (N × d), in nats.
 *
 * Definition: h = ψ(N) − ψ(k) + ln c_d + d ⟨ln ε⟩, with ε(i) the distance (a radius) to the k-th
 * nearest other point and c_d the volume of the unit ball.
 * Source: Kozachenko & Leonenko 1987, Probl. Inf. Transm. 23, 95; for general k, Kraskov, Stögbauer
 * & Grassberger 2004, eq. 20.
 * Assumptions: independent draws of a law with a density, smooth at the scale of ε.
 * Bias: upward where the density has edges or heavy tails, growing with k and d.
 * Differences of such entropies are no estimator of mutual information: their errors do not cancel.
 * Cost: as the search, about N log N in low dimension.
 *
 * Throws RangeError when a k-th distance is zero (more than k equal rows), on values that are not
 * finite, and on a `k` outside 1..N−1.
 */
export function estimateKozachenkoLeonenko(x: DenseMatrix, { k, norm }: NeighbourOptions): number {
  const radii = kthDistances(findNearestNeighbours([x], { k, norm }));
  const equal = radii.indexOf(0);
  if (equal >= 0) {
    throw new RangeError(
      `estimateKozachenkoLeonenko: row ${equal} equals its ${k} nearest rows, where the entropy is −∞; wanted fewer than ${k + 1} equal rows`,
    );
  }
  let sum = 0;
  for (const radius of radii) sum += Math.log(distanceFromReduced(radius, norm));
  const psi = digammaTable(x.rows);
  const logVolume = logUnitBallVolume(x.columns, norm) + (x.columns * sum) / x.rows;
  return psi[x.rows]! - psi[k]! + logVolume;
}
