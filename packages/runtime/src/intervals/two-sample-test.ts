import { randomStream } from '@ggmi/numerics';
import type { DivergenceEstimator, EstimationContext, Matrix } from '@ggmi/core';
import { permutationPValue } from './permutation-test.js';
import { selectRows } from './select-rows.js';
import type { TestPlan } from './test-plan.js';

/**
 * The p-value of a permutation test against equal laws, in which rows change sides of the pooled
 * sample: by the estimator's own null where it offers one, else by estimating anew.
 */
export async function equalLawsPValue(
  estimator: DivergenceEstimator,
  { x, y, value }: { readonly x: Matrix; readonly y: Matrix; readonly value: number },
  plan: TestPlan,
): Promise<number> {
  const estimation = randomStream(plan.estimationKey).fork('permutation');
  const context = (key: string): EstimationContext => ({
    random: estimation.fork(key),
    signal: plan.signal,
  });
  const test = {
    rows: x.rows + y.rows,
    permutations: plan.permutations,
    random: randomStream(plan.resamplingKey).fork('permutation'),
    signal: plan.signal,
  };
  // The stream of the estimate, so that the statistic of the identity is its value.
  const random = randomStream(plan.estimationKey).fork('point');
  const statistic = await estimator.prepareNull?.(x, y, { random, signal: plan.signal });
  if (statistic !== undefined) {
    const identity = Int32Array.from({ length: test.rows }, (_, row) => row);
    const observed = await statistic(identity);
    return permutationPValue({ ...test, observed, permuted: (order) => statistic(order) });
  }
  const pooled = pool(x, y);
  return permutationPValue({
    ...test,
    observed: value,
    permuted: async (order, index) => {
      const [first, second] = [order.subarray(0, x.rows), order.subarray(x.rows)];
      const estimate = await estimator.estimate(
        selectRows(pooled, first),
        selectRows(pooled, second),
        context(String(index)),
      );
      return estimate.value;
    },
  });
}

function pool(x: Matrix, y: Matrix): Matrix {
  const values = new Float64Array(x.values.length + y.values.length);
  values.set(x.values);
  values.set(y.values, x.values.length);
  return { rows: x.rows + y.rows, columns: x.columns, values };
}
