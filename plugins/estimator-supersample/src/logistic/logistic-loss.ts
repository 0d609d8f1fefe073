import type { FeatureRun } from '../pairs/order-features.js';

/** The loss of weights with its first and second derivatives. */
export interface LogisticLoss {
  readonly value: number;
  /** d numbers. */
  readonly slope: Float64Array;
  /** d×d, symmetric. */
  readonly curvature: Float64Array;
}

/**
 * Σ_r (n/n_r) Σ_i ln(1 + e^{−w·x_ri}) + Σ_j ln(2 cosh(w_j/2)), n the mean number of pairs of a run.
 *
 * The last sum is one mirrored pseudo-pair for every feature, of size 1: ½ ln(1+e^{w}) + ½ ln(1+e^{−w}).
 */
export function logisticLoss(runs: readonly FeatureRun[], weights: Float64Array): LogisticLoss {
  const size = weights.length;
  const slope = weights.map((weight) => Math.tanh(weight / 2) / 2);
  const curvature = new Float64Array(size * size);
  let value = 0;
  weights.forEach((weight, j) => {
    value += Math.abs(weight) / 2 + Math.log1p(Math.exp(-Math.abs(weight)));
    curvature[j * size + j] = 1 / 4 - slope[j]! ** 2;
  });
  const pairs = runs.reduce((sum, run) => sum + run.rows, 0) / runs.length;
  for (const run of runs) {
    value += addRun(run, pairs / run.rows, { weights, slope, curvature });
  }
  for (let j = 0; j < size; j++) {
    for (let k = 0; k < j; k++) curvature[k * size + j] = curvature[j * size + k]!;
  }
  return { value, slope, curvature };
}

/** Adds the derivatives of one run, the lower triangle alone of the second, and returns its loss. */
function addRun(
  { rows, columns, values }: FeatureRun,
  share: number,
  sums: {
    readonly weights: Float64Array;
    readonly slope: Float64Array;
    readonly curvature: Float64Array;
  },
): number {
  const { weights, slope, curvature } = sums;
  let loss = 0;
  for (let row = 0, from = 0; row < rows; row++, from += columns) {
    let score = 0;
    for (let j = 0; j < columns; j++) score += weights[j]! * values[from + j]!;
    const tail = Math.exp(-Math.abs(score));
    const miss = score > 0 ? tail / (1 + tail) : 1 / (1 + tail);
    loss += share * (Math.max(0, -score) + Math.log1p(tail));
    const pull = share * miss;
    const bend = pull * (1 - miss);
    for (let j = 0; j < columns; j++) {
      const x = values[from + j]!;
      slope[j]! -= pull * x;
      const scaled = bend * x;
      for (let k = 0; k <= j; k++) curvature[j * columns + k]! += scaled * values[from + k]!;
    }
  }
  return loss;
}
