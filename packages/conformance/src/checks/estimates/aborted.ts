import { requireAbortReason } from '../require-abort-reason.js';
import { requireWholeOrAborted } from '../require-whole-or-aborted.js';
import type { EstimatorCheckParts } from './estimator-check.js';

/** A run that has ended costs nothing more. */
export const abortedBefore: EstimatorCheckParts = {
  name: 'aborted-before',
  sentence: 'Throws the reason of a signal that is aborted already.',
  async run(bench) {
    const estimate = await bench.open();
    await requireAbortReason((signal) => estimate(bench.sample(), { signal }));
  },
};

/** Half an estimate is none. */
export const abortedMidway: EstimatorCheckParts = {
  name: 'aborted-midway',
  sentence: 'When aborted midway it throws the reason soon, or ends as if nothing had happened.',
  async run(bench) {
    const estimate = await bench.open();
    await requireWholeOrAborted('an estimate', (signal) => estimate(bench.sample(), { signal }));
  },
};
