import { demand } from '../../model/demand.js';
import { bitsOf } from '../bits-of.js';
import { requireAbortReason } from '../require-abort-reason.js';
import { runAbortedMidway } from '../run-aborted-midway.js';
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
    const result = await runAbortedMidway((signal) => estimate(bench.sample(), { signal }));
    if (result === undefined) return;
    const { estimate: whole } = await bench.estimateOnce();
    demand(bitsOf(result.value) === bitsOf(whole), {
      message: 'An estimate that was aborted midway gives another result.',
      received: bitsOf(result.value),
      wanted: `the reason of the signal, thrown, or ${bitsOf(whole)}`,
      next: 'Let what `signal.throwIfAborted()` throws pass, and catch nothing around it.',
    });
  },
};
