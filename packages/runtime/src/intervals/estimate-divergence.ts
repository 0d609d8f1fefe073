import type { DivergenceEstimate, DivergenceEstimator, Matrix } from '@ggmi/core';
import {
  estimateWithInterval,
  type CompletedEstimate,
  type IntervalPlan,
} from './estimate-with-interval.js';
import { selectRows } from './select-rows.js';
import type { TestPlan } from './test-plan.js';
import { equalLawsPValue } from './two-sample-test.js';

/** Independent draws of P and of Q. */
export interface TwoSamples {
  readonly x: Matrix;
  readonly y: Matrix;
}

/** D(P, Q) from two samples with its interval and, where it is asked for, its permutation test. */
export async function estimateDivergence(
  estimator: DivergenceEstimator,
  input: TwoSamples,
  plan: IntervalPlan & TestPlan,
): Promise<CompletedEstimate<DivergenceEstimate>> {
  const completed = await estimateWithInterval(
    (both, context) => estimator.estimate(both.x, both.y, context),
    { input, units: Math.min(input.x.rows, input.y.rows), select: selectBoth },
    plan,
  );
  if (plan.permutations === 0) return completed;
  const { value } = completed.estimate;
  const pValue = await equalLawsPValue(estimator, { ...input, value }, plan);
  return { ...completed, estimate: { ...completed.estimate, permutationPValue: pValue } };
}

/**
 * Some units of two samples: a unit is a row of the smaller sample and its share of the rows of the
 * other, so that a tenth of the units is a tenth of either.
 */
function selectBoth({ x, y }: TwoSamples, units: ArrayLike<number>): TwoSamples {
  const of = Math.min(x.rows, y.rows);
  return { x: selectShares(x, units, of), y: selectShares(y, units, of) };
}

function selectShares(matrix: Matrix, units: ArrayLike<number>, of: number): Matrix {
  const start = (unit: number): number => Math.floor((unit * matrix.rows) / of);
  const rows: number[] = [];
  for (let index = 0; index < units.length; index++) {
    const unit = units[index]!;
    for (let row = start(unit); row < start(unit + 1); row++) rows.push(row);
  }
  return selectRows(matrix, rows);
}
