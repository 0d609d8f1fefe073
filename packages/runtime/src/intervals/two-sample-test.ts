import { randomStream } from '@ggmi/numerics';
import type { DivergenceEstimator, Matrix } from '@ggmi/core';
import { permutationPValue } from './permutation-test.js';
import { selectRows } from './select-rows.js';
import type { TestPlan } from './test-plan.js';

/** The p-value of a permutation test against equal laws: rows change sides of the pooled sample. */
export function equalLawsPValue(
  estimator: DivergenceEstimator,
  { x, y, value }: { readonly x: Matrix; readonly y: Matrix; readonly value: number },
  plan: TestPlan,
): Promise<number> {
  const pooled: Matrix = {
    rows: x.rows + y.rows,
    columns: x.columns,
    values: Float64Array.from([...x.values, ...y.values]),
  };
  const estimation = randomStream(plan.estimationKey).fork('permutation');
  const permuted = async (order: Int32Array, index: number): Promise<number> => {
    const estimate = await estimator.estimate(
      selectRows(pooled, order.subarray(0, x.rows)),
      selectRows(pooled, order.subarray(x.rows)),
      { random: estimation.fork(String(index)), signal: plan.signal },
    );
    return estimate.value;
  };
  return permutationPValue({
    rows: pooled.rows,
    observed: value,
    permuted,
    permutations: plan.permutations,
    random: randomStream(plan.resamplingKey).fork('permutation'),
    signal: plan.signal,
  });
}
