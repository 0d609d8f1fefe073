import type { SeparatedAtoms } from '../atoms/separate-atoms.js';
import { fitLogisticWeight } from './fit-logistic-weight.js';

/**
 * For each run the mean of ln 2q(T) with w fitted on the other runs (`informationAt`), pairs on atoms
 * by their counts instead; nats, at most ln 2.
 *
 * `runs` holds the differences T of at least two runs, none empty. T = 0 contributes exactly 0.
 * Invariant under T → cT to rounding, c ≠ 0.
 */
export function crossFittedInformation(
  runs: readonly Float64Array[],
  { counted, information }: SeparatedAtoms,
): number[] {
  // A difference of 0 pulls at no weight and contributes nothing: the counted pairs drop out.
  const smooth = runs.map((run, r) => run.map((t, pair) => (counted[r]![pair] === 1 ? 0 : t)));
  const start = fitLogisticWeight(smooth);
  const pairs = runs.reduce((sum, run) => sum + run.length, 0);
  return smooth.map((run, heldOut) => {
    const others = smooth.filter((_, index) => index !== heldOut);
    const weight = fitLogisticWeight(others, start);
    let sum = information[heldOut]!;
    for (let i = 0; i < run.length; i++) {
      sum += informationAt(weight * run[i]!, pairs - run.length);
    }
    return sum / run.length;
  });
}

/**
 * What one pair of log-odds x tells, nats: ln 2q, q = (1 − ε)/(1 + e^{−x}) + ε/2, ε = 1/(M + 1), for
 * log-odds that were fitted to M pairs.
 *
 * Plain odds lose x nats on a pair that lies against them, without limit where T has outliers; M pairs
 * are no ground for odds beyond 2M + 1 to 1, and the share of a fair coin keeps the loss at ln(M + 1),
 * that of an atom of M pairs, for 1/(2M) nats at most of the gain.
 */
export function informationAt(x: number, pairs: number): number {
  return Math.log1p((pairs / (pairs + 1)) * Math.tanh(x / 2));
}
