import { requireSameBits } from '../require-same-bits.js';
import type { EstimatorCheckParts } from './estimator-check.js';

/** Same input, same stream, another instance; and once more from that one. */
export const sameSeedSameBits: EstimatorCheckParts = {
  name: 'same-seed-same-bits',
  sentence: 'Gives the same bits for the same input and stream, from any instance, at any call.',
  async run(bench) {
    const { estimate: first } = await bench.estimateOnce();
    const estimate = await bench.open();
    for (const change of ['in a second instance', 'in a second call of one instance']) {
      requireSameBits(await estimate(bench.sample()), first, { change });
    }
  },
};
