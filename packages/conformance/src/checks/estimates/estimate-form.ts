import { requireEstimateForm } from '../require-estimate-form.js';
import type { EstimatorCheckParts } from './estimator-check.js';

/** An estimate is never a bare number. */
export const estimateForm: EstimatorCheckParts = {
  name: 'estimate-form',
  sentence: 'Gives a finite value with unit, kind, sample size, options and warnings.',
  async run(bench) {
    const { estimate } = await bench.estimateOnce();
    requireEstimateForm(estimate, {
      plugin: bench.plugin,
      options: await bench.parseOptions(),
      interval: bench.declaresInterval,
      units: bench.units,
      sampleSizes: bench.samples.map((count) => count * bench.sizeOf(bench.middling)),
    });
  },
};
