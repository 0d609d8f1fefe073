import { requireNoGlobals } from '../require-no-globals.js';
import type { EstimatorCheckParts } from './estimator-check.js';

/** What is not given cannot be repeated. */
export const noGlobals: EstimatorCheckParts = {
  name: 'no-globals',
  sentence: 'Uses no global randomness, clock or network.',
  async run(bench) {
    const estimate = await bench.open();
    await requireNoGlobals('The estimate', () => estimate(bench.sample()), {
      random: '`context.random`',
    });
  },
};
