import { randomStream } from '@ggmi/numerics';
import type { EstimationContext, MIEstimator, PairedInput } from '@ggmi/core';
import { permutationPValue } from './permutation-test.js';
import { selectRows } from './select-rows.js';
import type { TestPlan } from './test-plan.js';

/**
 * The p-value of a permutation test against independence of x and y: by the estimator's own null
 * where it offers one, else by estimating anew with the rows of y permuted.
 */
export async function independencePValue(
  estimator: MIEstimator,
  { input, value }: { readonly input: PairedInput; readonly value: number },
  plan: TestPlan,
): Promise<number> {
  const estimation = randomStream(plan.estimationKey).fork('permutation');
  const context = (key: string): EstimationContext => ({
    random: estimation.fork(key),
    signal: plan.signal,
  });
  const rows = input.y.rows;
  const test = {
    rows,
    permutations: plan.permutations,
    random: randomStream(plan.resamplingKey).fork('permutation'),
    signal: plan.signal,
  };
  const statistic = await estimator.prepareNull?.(input, context('null'));
  if (statistic !== undefined) {
    const identity = Int32Array.from({ length: rows }, (_, row) => row);
    const observed = await statistic(identity);
    return permutationPValue({ ...test, observed, permuted: (order) => statistic(order) });
  }
  return permutationPValue({
    ...test,
    observed: value,
    permuted: async (order, index) => {
      const permuted: PairedInput = { ...input, y: selectRows(input.y, order) };
      return (await estimator.estimate(permuted, context(String(index)))).value;
    },
  });
}
