import type { PairedInput } from '@ggmi/core';
import { selectRows } from '@ggmi/numerics';
import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { estimation, estimatorBench } from '../estimates/estimator-bench.js';
import { requireNear } from '../require-near.js';
import { sinceTheFirst } from '../since.js';
import { miTrial } from './mi-trial.js';
import { pairedLawOf } from './paired-law-of.js';

/** The jackknife takes the values without a row from `leaveOneOut` where there is one. */
export const leaveOneOut = defineCheck({
  id: 'mi-estimator/leave-one-out',
  kind: 'mi-estimator',
  sentence: 'Can be estimated without any one row, by `leaveOneOut` as by `estimate`.',
  since: sinceTheFirst,
  appliesTo: {
    those: 'that take pairs and leave their interval to the jackknife',
    holds: ({ component: { capabilities } }) =>
      capabilities.resampling === 'jackknife' && capabilities.inputs.includes('paired'),
  },
  async run(subject, context) {
    const bench = estimatorBench(miTrial, subject, context);
    const estimator = await context.create();
    const input = pairedLawOf(subject).sample(bench.rows, estimation().random);
    const { rows } = input.x;
    const values = await estimator.leaveOneOut?.(input, estimation());
    demand(values === undefined || values.length === rows, {
      message: '`leaveOneOut` does not give a value for every row.',
      received: `${values?.length ?? 0} values`,
      wanted: `${rows}`,
      next: 'Give the values of `estimate` without row 0, 1, …, N − 1.',
    });
    for (const row of [0, Math.floor(rows / 2), rows - 1]) {
      const { value } = await estimator.estimate(without(input, row), estimation());
      requireNear(values?.[row] ?? value, value, {
        change: `between \`leaveOneOut\` and \`estimate\` without row ${row}`,
        next: 'Give the values of `estimate` without row 0, 1, …, N − 1, in this order.',
      });
    }
  },
});

function without(input: PairedInput, row: number): PairedInput {
  const kept = Int32Array.from({ length: input.x.rows - 1 }, (_, i) => (i < row ? i : i + 1));
  return { ...input, x: selectRows(input.x, kept), y: selectRows(input.y, kept) };
}
