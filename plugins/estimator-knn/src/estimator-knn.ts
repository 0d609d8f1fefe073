import { CONTRACT_VERSION, definePlugin } from '@ggmi/core';
import { kozachenkoLeonenkoEstimator } from './kozachenko-leonenko-estimator.js';
import { ksg1Estimator } from './ksg1-estimator.js';
import { ksg2Estimator } from './ksg2-estimator.js';
import { VERSION } from './version.js';

/** Nearest-neighbour estimators of mutual information and entropy. */
export const estimatorKnn = definePlugin({
  name: '@ggmi/estimator-knn',
  version: VERSION,
  contract: CONTRACT_VERSION,
  estimators: [ksg1Estimator, ksg2Estimator],
  entropyEstimators: [kozachenkoLeonenkoEstimator],
});
