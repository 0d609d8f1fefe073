import type { SeparatedAtoms } from '../atoms/separate-atoms.js';
import { fitLogisticWeight } from './fit-logistic-weight.js';

/**
 * For each run, ln 2 − mean ln(1 + e^{−wT}) with w fitted on the other runs, pairs on atoms by their
 * counts instead; nats, at most ln 2.
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
  return smooth.map((run, heldOut) => {
    const others = smooth.filter((_, index) => index !== heldOut);
    const weight = fitLogisticWeight(others, start);
    let sum = information[heldOut]!;
    for (let i = 0; i < run.length; i++) sum += informationAt(weight * run[i]!);
    return sum / run.length;
  });
}

/** ln 2 − ln(1 + e^{−x}) without overflow: what one pair of log-odds x tells, nats. */
export function informationAt(x: number): number {
  if (x === 0) return 0;
  return Math.LN2 - Math.max(0, -x) - Math.log1p(Math.exp(-Math.abs(x)));
}
