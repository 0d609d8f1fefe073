import { InputUnsupportedError, type MIEstimator } from '@ggmi/core';
import { countingMiCapabilities } from './counting-capabilities.js';
import { countingWarnings } from './estimation/counting-warnings.js';
import type { EntropyOfCounts } from './estimation/entropy-of-counts.js';
import { estimateDiscreteMi } from './estimation/estimate-discrete-mi.js';

/** A mutual-information estimator of pairs of symbols, from an estimate of H by counts. */
export function informationByCounts(component: string, entropy: EntropyOfCounts): MIEstimator {
  return {
    estimate(input) {
      if (input.type !== 'paired') {
        throw new InputUnsupportedError({
          component,
          received: input.type,
          supported: countingMiCapabilities.inputs,
        });
      }
      const { nats, ...diagnostics } = estimateDiscreteMi(input.x, input.y, entropy);
      const { rows } = input.x;
      return {
        value: nats,
        unit: 'nats',
        kind: 'estimate',
        sampleSize: rows,
        options: {},
        warnings: countingWarnings({ nats, rows, distinct: diagnostics.distinctPairs }),
        diagnostics,
      };
    },
  };
}
