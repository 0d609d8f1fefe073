import type { EntropyEstimator } from '@ggmi/core';
import { countingWarnings } from './estimation/counting-warnings.js';
import type { EntropyOfCounts } from './estimation/entropy-of-counts.js';
import { countsOf, symbolsOfRows } from './estimation/symbol-sample.js';

/** An entropy estimator of rows of integers, from an estimate of H by counts. */
export function entropyByCounts(entropy: EntropyOfCounts): EntropyEstimator {
  return {
    estimate(x) {
      const counts = countsOf(symbolsOfRows(x, 'x'));
      const value = entropy(counts);
      return {
        value,
        unit: 'nats',
        kind: 'estimate',
        differential: false,
        sampleSize: x.rows,
        options: {},
        warnings: countingWarnings({ nats: value, rows: x.rows, distinct: counts.length }),
        diagnostics: {
          distinct: counts.length,
          singletons: counts.filter((count) => count === 1).length,
        },
      };
    },
  };
}
