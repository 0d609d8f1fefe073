import type { SeparatedAtoms } from '../atoms/separate-atoms.js';
import type { FeatureRun } from '../pairs/order-features.js';
import { informationAt } from './cross-fitted-information.js';
import { fitLogisticWeights } from './fit-logistic-weights.js';

/**
 * For each run the mean of ln 2q over its pairs, log-odds w·x with w fitted on the other runs
 * (`informationAt`), pairs on atoms by their counts instead; nats, at most ln 2.
 *
 * `runs`: features that change their sign with the order of a pair, at least two runs, none empty.
 */
export function orderInformation(
  runs: readonly FeatureRun[],
  { counted, information }: SeparatedAtoms,
): number[] {
  const smooth = runs.map((run, r) => withoutCounted(run, counted[r]!));
  const start = fitLogisticWeights(smooth, new Float64Array(runs[0]!.columns));
  const pairs = runs.reduce((sum, run) => sum + run.rows, 0);
  return smooth.map((run, heldOut) => {
    const others = smooth.filter((_, index) => index !== heldOut);
    const weights = fitLogisticWeights(others, start);
    let sum = information[heldOut]!;
    for (let row = 0; row < run.rows; row++) {
      sum += informationAt(scoreOf(run, row, weights), pairs - run.rows);
    }
    return sum / run.rows;
  });
}

/** Features of 0 pull at no weight and tell nothing: the counted pairs drop out. */
function withoutCounted(run: FeatureRun, counted: Uint8Array): FeatureRun {
  const values = run.values.map((value, entry) =>
    counted[Math.floor(entry / run.columns)] === 1 ? 0 : value,
  );
  return { ...run, values };
}

function scoreOf({ columns, values }: FeatureRun, row: number, weights: Float64Array): number {
  let score = 0;
  for (let j = 0; j < columns; j++) score += weights[j]! * values[row * columns + j]!;
  return score;
}
