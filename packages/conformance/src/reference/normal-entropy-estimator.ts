import { defineComponent, type Matrix } from '@ggmi/core';
import { covariance, logDeterminantSpd, wishartBias } from '@ggmi/numerics';
import { numberOptions } from './number-options.js';
import { requireSample } from './require-sample.js';

/**
 * Differential entropy of a normal law with the sample's covariance, the reference of its kind:
 * ½ ln det 2πeΣ, less its exact bias.
 */
export const normalEntropyEstimator = defineComponent('entropy-estimator', {
  id: '@ggmi/conformance/normal-entropy',
  summary: 'Entropy under a normal law: the reference of the conformance kit.',
  resultVersion: 1,
  options: numberOptions({}),
  capabilities: {
    variables: 'continuous',
    minimumSampleSize: 4,
    needsSeed: false,
    resampling: 'subsample',
  },
  needs: {},
  create: () => ({
    estimate(x, { signal }) {
      signal.throwIfAborted();
      return {
        value: entropy(x),
        unit: 'nats',
        kind: 'estimate',
        differential: true,
        sampleSize: x.rows,
        options: {},
        warnings: [],
      };
    },
  }),
});

function entropy(x: Matrix): number {
  requireSample(x, { name: 'x', fewest: x.columns + 3 });
  const logDeterminant = logDeterminantSpd(covariance(x, { divisor: 'n-1' }));
  const ofUnitNormal = (x.columns / 2) * (1 + Math.log(2 * Math.PI));
  return ofUnitNormal + logDeterminant / 2 - wishartBias(x.rows, x.columns);
}
