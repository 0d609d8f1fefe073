import { defineCheck } from '../../model/check.js';
import { estimation, estimatorBench } from '../estimates/estimator-bench.js';
import { roundedBlock } from '../../sampling/matrix-faults.js';
import { requireNear } from '../require-near.js';
import { sinceTheFirst } from '../since.js';
import { miTrial } from './mi-trial.js';
import { pairedLawOf } from './paired-law-of.js';

/** I(X;Y) = I(Y;X), for an estimator that says so. */
export const symmetric = defineCheck({
  id: 'mi-estimator/symmetric',
  kind: 'mi-estimator',
  sentence: 'Gives the same value, to rounding, where x and y change places, as it declares.',
  since: sinceTheFirst,
  appliesTo: {
    those: 'that declare to be symmetric, of pairs',
    holds: ({ component: { capabilities } }) =>
      capabilities.symmetric === true && capabilities.inputs.includes('paired'),
  },
  async run(subject, context) {
    const bench = estimatorBench(miTrial, subject, context);
    const { x, y } = pairedLawOf(subject).sample(bench.rows, estimation().random);
    // Ties are where sides are told apart by oversight.
    const tied = { x: roundedBlock(x), y: roundedBlock(y) };
    const estimate = await bench.open();
    for (const [sample, where] of [
      [{ x, y }, ''],
      [tied, ', with tied values'],
    ] as const) {
      const forward = await estimate({ type: 'paired', ...sample });
      const backward = await estimate({ type: 'paired', x: sample.y, y: sample.x });
      requireNear(backward.value, forward.value, {
        change: `when x and y change places${where}`,
        next: 'Treat both sides alike, or do not declare `symmetric`.',
      });
    }
  },
});
