import { randomStream } from '@ggmi/numerics';
import type { MIEstimate, MIEstimator, PairedInput } from '@ggmi/core';
import {
  estimateWithInterval,
  type CompletedEstimate,
  type IntervalPlan,
} from './estimate-with-interval.js';
import { permutationPValue } from './permutation-test.js';
import { selectPairs } from './select-rows.js';

/** How a paired estimate is to be completed. */
export interface PairedPlan extends IntervalPlan {
  /** Permutations of its test against independence; 0: none. */
  readonly permutations: number;
}

/** The point value of paired rows with its interval and, where it is asked for, its permutation test. */
export async function estimatePaired(
  estimator: MIEstimator,
  input: PairedInput,
  plan: PairedPlan,
): Promise<CompletedEstimate<MIEstimate>> {
  const completed = await estimateWithInterval(
    (rows, context) => estimator.estimate(rows, context),
    { input, units: input.x.rows, select: selectPairs },
    plan,
  );
  if (plan.permutations === 0) return completed;
  const pValue = await permutationPValue({
    estimator,
    input,
    value: completed.estimate.value,
    permutations: plan.permutations,
    random: randomStream(plan.resamplingKey).fork('permutation'),
    estimation: randomStream(plan.estimationKey).fork('permutation'),
    signal: plan.signal,
  });
  return { ...completed, estimate: { ...completed.estimate, permutationPValue: pValue } };
}
