import { CONTRACT_VERSION, definePlugin } from '@ggmi/core';
import { autoEstimator } from './auto-estimator.js';
import { VERSION } from './version.js';

/** A selector over other estimators of mutual information. */
export const estimatorAuto = definePlugin({
  name: '@ggmi/estimator-auto',
  version: VERSION,
  contract: CONTRACT_VERSION,
  estimators: [autoEstimator],
});
