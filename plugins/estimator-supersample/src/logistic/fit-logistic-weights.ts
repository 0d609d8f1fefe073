import { denseMatrix, solveSpd } from '@ggmi/numerics';
import type { FeatureRun } from '../pairs/order-features.js';
import { logisticLoss, type LogisticLoss } from './logistic-loss.js';

/** Newton squares its error at every step: a last step of 1e-8 leaves rounding alone. */
const TOLERANCE = 1e-8;
const MAXIMUM_STEPS = 100;
const MAXIMUM_HALVINGS = 40;
/** Of the largest curvature, added to all: keeps the factorisation in range of double precision. */
const RIDGE = 1e-10;

/**
 * The weights that minimise `logisticLoss`, by Newton's method with halved steps where a step would
 * raise it. Strictly convex by its pseudo-pairs: one minimum, also for separable pairs. It ends after
 * 100 steps at the latest, and any weights are valid ones: information read with weights from other
 * runs is a lower bound at each.
 */
export function fitLogisticWeights(runs: readonly FeatureRun[], start: Float64Array): Float64Array {
  let weights = start;
  let loss = logisticLoss(runs, weights);
  for (let step = 0; step < MAXIMUM_STEPS; step++) {
    const direction = newtonStep(loss);
    const length = direction.reduce((most, each) => Math.max(most, Math.abs(each)), 0);
    const size = weights.reduce((most, each) => Math.max(most, Math.abs(each)), 1);
    const next = descend(runs, { weights, loss, direction });
    if (next === undefined) break;
    ({ weights, loss } = next);
    if (length <= TOLERANCE * size) break;
  }
  return weights;
}

function newtonStep({ slope, curvature }: LogisticLoss): Float64Array {
  const size = slope.length;
  const largest = curvature.reduce((most, each) => Math.max(most, each), 0);
  const matrix = denseMatrix(size, size, curvature.slice());
  for (let j = 0; j < size; j++) matrix.values[j * size + j]! += RIDGE * largest;
  return solveSpd(matrix, denseMatrix(size, 1, slope)).values;
}

interface Position {
  readonly weights: Float64Array;
  readonly loss: LogisticLoss;
}

/** The first of the whole step, its half, its quarter … that does not raise the loss. */
function descend(
  runs: readonly FeatureRun[],
  { weights, loss, direction }: Position & { readonly direction: Float64Array },
): Position | undefined {
  let share = 1;
  for (let halving = 0; halving < MAXIMUM_HALVINGS; halving++, share /= 2) {
    const moved = weights.map((weight, j) => weight - share * direction[j]!);
    const reached = logisticLoss(runs, moved);
    if (reached.value <= loss.value) return { weights: moved, loss: reached };
  }
  return undefined;
}
