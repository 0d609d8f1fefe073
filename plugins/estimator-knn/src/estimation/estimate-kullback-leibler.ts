import {
  distanceFromReduced,
  findNearestNeighbours,
  kthDistances,
  type DenseMatrix,
} from '@ggmi/numerics';
import { crossKthDistances } from './cross-kth-distances.js';
import type { NeighbourOptions } from './neighbour-options.js';

/**
 * Kullback–Leibler divergence D(P‖Q) from draws `x` of P (n × d) and `y` of Q (m × d), in nats.
 *
 * Definition: D = (d/n) Σ_i ln(ν_k(i) / ρ_k(i)) + ln(m / (n−1)), with ρ_k(i) the distance from x_i
 * to its k-th nearest other row of x, and ν_k(i) to its k-th nearest row of y.
 * Source: Wang, Kulkarni & Verdú 2009, IEEE Trans. Inf. Theory 55, 2392, the estimator of fixed k;
 * Pérez-Cruz 2008, ISIT, p. 1666.
 * Assumptions: independent draws, x and y independent of each other, P with a density with respect
 * to Q. Without one the truth is ∞, which no sample shows.
 * Bias: downward where P lies in the tails of Q and in many dimensions; upward in small samples of
 * nearly equal laws. Negative about half the time where P = Q; never clamped.
 * Cost: N log N in few dimensions, n·m in many.
 *
 * Taken as they are. Throws RangeError on unequal columns, values that are not finite, a `k`
 * outside 1..min(n−1, m), and a distance of zero, where the definition gives ±∞ (repeated rows).
 */
export function estimateKullbackLeibler(
  x: DenseMatrix,
  y: DenseMatrix,
  { k, norm }: NeighbourOptions,
): number {
  const within = kthDistances(findNearestNeighbours([x], { k, norm }));
  const across = crossKthDistances(x, y, { k, norm });
  let sum = 0;
  for (let i = 0; i < x.rows; i++) {
    const own = distanceFromReduced(within[i]!, norm);
    const other = distanceFromReduced(across[i]!, norm);
    if (!(own > 0 && other > 0)) {
      throw new RangeError(
        `row ${i} of x lies at distance ${own} from its row ${k} of x and ${other} from that of y; wanted positive distances`,
      );
    }
    sum += Math.log(other / own);
  }
  return (x.columns * sum) / x.rows + Math.log(y.rows / (x.rows - 1));
}
