import { CONTRACT_VERSION, definePlugin } from '@ggmi/core';
import { kozachenkoLeonenkoEstimator } from './kozachenko-leonenko-estimator.js';
import { ksg1Estimator } from './ksg1-estimator.js';
import { ksg2Estimator } from './ksg2-estimator.js';
import { kullbackLeiblerEstimator } from './kullback-leibler-estimator.js';
import { lncEstimator } from './lnc-estimator.js';
import { mixedKsgEstimator } from './mixed-ksg-estimator.js';
import { rossEstimator } from './ross-estimator.js';
import { VERSION } from './version.js';

/** Nearest-neighbour estimators of mutual information, entropy and divergence. */
export const estimatorKnn = definePlugin({
  name: '@ggmi/estimator-knn',
  version: VERSION,
  contract: CONTRACT_VERSION,
  estimators: [ksg1Estimator, ksg2Estimator, lncEstimator, rossEstimator, mixedKsgEstimator],
  entropyEstimators: [kozachenkoLeonenkoEstimator],
  divergenceEstimators: [kullbackLeiblerEstimator],
});
