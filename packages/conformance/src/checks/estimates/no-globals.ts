import { demand } from '../../model/demand.js';
import { watchGlobals } from '../watch-globals.js';
import type { EstimatorCheckParts } from './estimator-check.js';

/** What is not given cannot be repeated. */
export const noGlobals: EstimatorCheckParts = {
  name: 'no-globals',
  sentence: 'Uses no global randomness, clock or network.',
  async run(bench) {
    const estimate = await bench.open();
    const used = await watchGlobals(() => estimate(bench.sample()));
    demand(used.length === 0, {
      message: 'The estimate reaches outside what it is given.',
      received: used.join(', '),
      wanted: 'the stream of the context, and needs such as clock and fetch',
      next: 'Draw from `context.random`; declare the need for what else the world gives.',
    });
  },
};
