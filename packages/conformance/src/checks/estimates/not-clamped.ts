import { demand } from '../../model/demand.js';
import type { EstimatorCheckParts } from './estimator-check.js';

const SAMPLES = 16;

/**
 * An estimator that is right on average lies below 0 about every second time where the truth is 0. A cut
 * there is seen by values that are the same number: of half the values cut, fewer than two of 16 are
 * once in 4,000. Who stays above 0 by its bias, or by its definition, gives numbers that differ.
 *
 * Two sound values of distinct samples are one double once in 10¹² or less. Values that are counts in
 * disguise, or are 0 wherever a test finds nothing, agree by definition: their authors say so by the
 * fixture `nonNegative`.
 */
export const notClamped: EstimatorCheckParts = {
  name: 'not-clamped',
  sentence: 'Gives values below 0, or all different ones, where the truth is 0: none is cut at 0.',
  appliesTo: {
    those: 'with a law whose truth is 0, and without the fixture `nonNegative`',
    holds: ({ fixtures }, laws) =>
      fixtures.nonNegative !== true && laws.some(({ nats }) => nats === 0),
  },
  async run(bench) {
    for (const law of bench.laws.filter(({ nats }) => nats === 0)) {
      const values = (await bench.replicates(law, SAMPLES)).map(({ value }) => value);
      const least = Math.min(...values);
      const cut = values.filter((value) => value === least).length;
      demand(least < 0 || cut < 2, {
        message: `The values for '${law.id}' look cut at ${least}.`,
        received: `${cut} of ${values.length} values that are ${least}, and none below`,
        wanted: 'values below 0, or values that differ',
        next: 'Leave Math.max out. Where the definition itself gives 0, state the fixture `nonNegative`.',
      });
    }
  },
};
