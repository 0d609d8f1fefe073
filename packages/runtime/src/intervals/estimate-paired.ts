import type { MIEstimate, MIEstimator, PairedInput } from '@ggmi/core';
import {
  estimateWithInterval,
  type CompletedEstimate,
  type IntervalPlan,
} from './estimate-with-interval.js';
import { independencePValue } from './independence-test.js';
import { selectPairs } from './select-rows.js';
import type { TestPlan } from './test-plan.js';

/** How a paired estimate is to be completed. */
export type PairedPlan = IntervalPlan & TestPlan;

/** The point value of paired rows with its interval and, where it is asked for, its permutation test. */
export async function estimatePaired(
  estimator: MIEstimator,
  input: PairedInput,
  plan: PairedPlan,
): Promise<CompletedEstimate<MIEstimate>> {
  const completed = await estimateWithInterval(
    (rows, context) => estimator.estimate(rows, context),
    {
      input,
      units: input.x.rows,
      select: selectPairs,
      leaveOneOut: (rows, context) => estimator.leaveOneOut?.(rows, context),
    },
    plan,
  );
  if (plan.permutations === 0) return completed;
  const { value } = completed.estimate;
  const pValue = await independencePValue(estimator, { input, value }, plan);
  return { ...completed, estimate: { ...completed.estimate, permutationPValue: pValue } };
}
