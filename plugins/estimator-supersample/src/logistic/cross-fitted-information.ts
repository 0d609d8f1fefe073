import { fitLogisticWeight } from './fit-logistic-weight.js';

/**
 * For each run, ln 2 − mean ln(1 + e^{−wT}) with w fitted on the other runs; nats, at most ln 2.
 *
 * `runs` holds the differences T of at least two runs, none empty. T = 0 contributes exactly 0.
 * Invariant under T → cT to rounding, c ≠ 0.
 */
export function crossFittedInformation(runs: readonly Float64Array[]): number[] {
  const start = fitLogisticWeight(runs);
  return runs.map((run, heldOut) => {
    const others = runs.filter((_, index) => index !== heldOut);
    const weight = fitLogisticWeight(others, start);
    let sum = 0;
    for (let i = 0; i < run.length; i++) sum += information(weight * run[i]!);
    return sum / run.length;
  });
}

/** ln 2 − ln(1 + e^{−x}) without overflow. */
function information(x: number): number {
  if (x === 0) return 0;
  return Math.LN2 - Math.max(0, -x) - Math.log1p(Math.exp(-Math.abs(x)));
}
