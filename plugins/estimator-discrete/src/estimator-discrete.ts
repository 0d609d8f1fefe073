import { CONTRACT_VERSION, definePlugin } from '@ggmi/core';
import { millerMadowEntropyEstimator } from './miller-madow-entropy-estimator.js';
import { millerMadowEstimator } from './miller-madow-estimator.js';
import { plugInEntropyEstimator } from './plug-in-entropy-estimator.js';
import { plugInEstimator } from './plug-in-estimator.js';
import { VERSION } from './version.js';

/** Estimators that count symbols. */
export const estimatorDiscrete = definePlugin({
  name: '@ggmi/estimator-discrete',
  version: VERSION,
  contract: CONTRACT_VERSION,
  estimators: [plugInEstimator, millerMadowEstimator],
  entropyEstimators: [plugInEntropyEstimator, millerMadowEntropyEstimator],
});
