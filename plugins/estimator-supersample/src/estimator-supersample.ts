import { CONTRACT_VERSION, definePlugin } from '@ggmi/core';
import { ldCmiLogisticEstimator } from './ld-cmi-logistic-estimator.js';
import { VERSION } from './version.js';

/** Estimators of conditional mutual information from supersample losses. */
export const estimatorSupersample = definePlugin({
  name: '@ggmi/estimator-supersample',
  version: VERSION,
  contract: CONTRACT_VERSION,
  estimators: [ldCmiLogisticEstimator],
});
