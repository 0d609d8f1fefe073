import { requireSameBits } from '../require-same-bits.js';
import type { EstimatorCheckParts } from './estimator-check.js';

/** Several estimators read one sample, some of them at once. */
export const inputUnchanged: EstimatorCheckParts = {
  name: 'input-unchanged',
  sentence: 'Leaves its input as it was.',
  async run(bench) {
    const estimate = await bench.open();
    const sample = bench.sample();
    await estimate(sample);
    requireSameBits(sample, bench.sample(), {
      change: 'of the input by the estimate',
      next: 'Copy what you sort, centre or scale.',
    });
  },
};
