import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { estimation, estimatorBench } from '../estimates/estimator-bench.js';
import { sinceTheFirst } from '../since.js';
import { entropyTrial } from './entropy-trial.js';

/** A differential entropy may be negative and changes with the unit of the data. */
export const saysDifferential = defineCheck({
  id: 'entropy-estimator/says-differential',
  kind: 'entropy-estimator',
  sentence: 'Says of entropies of continuous data that they are differential, and only of them.',
  since: sinceTheFirst,
  async run(subject, context) {
    const estimator = await context.create();
    const bench = estimatorBench(entropyTrial, subject, context);
    const { differential } = await estimator.estimate(bench.sample().x, estimation());
    const wanted = subject.component.capabilities.variables === 'continuous';
    demand(differential === wanted, {
      message: 'The estimate says the wrong thing of its entropy.',
      received: `differential: ${differential}`,
      wanted: `differential: ${wanted}, for ${subject.component.capabilities.variables} variables`,
      next: 'Set `differential` in the estimate by the variables that the component takes.',
    });
  },
});
