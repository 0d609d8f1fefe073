import type { Estimate, Matrix } from '@ggmi/core';
import { defineCheck } from '../../model/check.js';
import { estimation, estimatorBench } from '../estimates/estimator-bench.js';
import { roundedBlock } from '../../sampling/matrix-faults.js';
import { requireNear } from '../require-near.js';
import { requireRefusalUnless } from '../require-refusal.js';
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
    // Ties are where sides are told apart by oversight; an estimator may refuse them.
    const tied = { x: roundedBlock(x), y: roundedBlock(y) };
    const estimate = await bench.open();
    const bothWays = async (sample: { readonly x: Matrix; readonly y: Matrix }) => ({
      forward: await estimate({ type: 'paired', ...sample }),
      backward: await estimate({ type: 'paired', x: sample.y, y: sample.x }),
    });
    requireSymmetry(await bothWays({ x, y }), 'when x and y change places');
    await requireRefusalUnless(
      'A sample with tied values',
      () => bothWays(tied),
      (estimates) => requireSymmetry(estimates, 'when x and y change places, with tied values'),
    );
  },
});

function requireSymmetry(
  { forward, backward }: { readonly forward: Estimate; readonly backward: Estimate },
  change: string,
): void {
  const next = 'Treat both sides alike, or do not declare `symmetric`.';
  requireNear(backward.value, forward.value, { change, next });
}
