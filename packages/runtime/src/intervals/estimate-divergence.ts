import type { DivergenceEstimate, DivergenceEstimator, Matrix } from '@ggmi/core';
import {
  estimateWithInterval,
  type CompletedEstimate,
  type IntervalPlan,
} from './estimate-with-interval.js';
import { selectRows } from './select-rows.js';
import type { TestPlan } from './test-plan.js';
import { equalLawsPValue } from './two-sample-test.js';

/** Draws of P and of Q, equally many. */
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
    { input, units: input.x.rows, select: selectBoth },
    plan,
  );
  if (plan.permutations === 0) return completed;
  const { value } = completed.estimate;
  const pValue = await equalLawsPValue(estimator, { ...input, value }, plan);
  return { ...completed, estimate: { ...completed.estimate, permutationPValue: pValue } };
}

function selectBoth({ x, y }: TwoSamples, rows: ArrayLike<number>): TwoSamples {
  return { x: selectRows(x, rows), y: selectRows(y, rows) };
}
