import { randomStream } from '@ggmi/numerics';
import { demand } from '../../model/demand.js';
import { requireRefusal, requireRefusalUnless } from '../require-refusal.js';
import type { EstimatorCheckParts } from './estimator-check.js';

/** A missing value that goes in must not come out as a number. */
export const refusesNotFinite: EstimatorCheckParts = {
  name: 'refuses-not-finite',
  sentence: 'Refuses NaN and infinity with an error that has a code.',
  async run(bench) {
    const estimate = await bench.open();
    for (const value of [Number.NaN, Infinity, -Infinity]) {
      const sample = bench.faults.withValue(bench.sample(), value);
      await requireRefusal(`A sample with ${value} in it`, () => estimate(sample));
    }
  },
};

/** No data, no number. */
export const refusesEmpty: EstimatorCheckParts = {
  name: 'refuses-empty',
  sentence: 'Refuses a sample without rows with an error that has a code.',
  async run(bench) {
    const estimate = await bench.open();
    const sample = bench.faults.empty(bench.sample());
    await requireRefusal('An empty sample', () => estimate(sample));
  },
};

/** Rows that do not belong together. */
export const refusesUnequal: EstimatorCheckParts = {
  name: 'refuses-unequal',
  sentence: 'Refuses parts that do not fit together with an error that has a code.',
  async run(bench) {
    const estimate = await bench.open();
    const sample = bench.faults.unequal?.(bench.sample());
    if (sample === undefined) return;
    await requireRefusal('A sample of unequal parts', () => estimate(sample));
  },
};

/** A column that tells nothing: an error or a finite value, by the estimator's own definition. */
export const constantColumn: EstimatorCheckParts = {
  name: 'constant-column',
  sentence: 'Refuses a constant column with a code, or gives a finite value for it.',
  async run(bench) {
    const estimate = await bench.open();
    const sample = bench.faults.constant(bench.sample());
    await requireRefusalUnless(
      'A constant column',
      () => estimate(sample),
      ({ value }) =>
        demand(Number.isFinite(value), {
          message: 'A constant column gives no number.',
          received: String(value),
          wanted: 'a finite value, or an error with a code',
          next: 'Look for a division by a spread of 0.',
        }),
    );
  },
};

/** The least size is what the config check relies on. */
export const minimumSampleSize: EstimatorCheckParts = {
  name: 'minimum-sample-size',
  sentence:
    'Gives a value from its least sample size on; for one unit less it refuses with a code, or warns.',
  async run(bench) {
    const { middling, minimumSampleSize: least } = bench;
    const estimate = await bench.open();
    const enough = middling.sample(least, leastStream());
    const { value } = await estimate(enough);
    demand(Number.isFinite(value), {
      message: `The least sample size of ${least} gives no number.`,
      received: String(value),
      wanted: 'a finite value',
      next: 'Raise `minimumSampleSize` to the size from which on there is a value.',
    });
    const few = middling.sample(least - 1, leastStream());
    const what = `A sample of ${least - 1}, one less than the least size,`;
    await requireRefusalUnless(
      what,
      () => estimate(few),
      ({ value: ofFew, warnings }) =>
        demand(Number.isFinite(ofFew) && warnings.length > 0, {
          message: `${what} is taken for enough.`,
          received: `${ofFew} without a warning`,
          wanted: 'an error with a code, or a finite value with a warning',
          next: 'Throw DataInvalidError for too few rows, or lower `minimumSampleSize`.',
        }),
    );
  },
};

function leastStream() {
  return randomStream('conformance').fork('least sample');
}
