import { CONTRACT_VERSION, definePlugin } from '@ggmi/core';
import { eCmiLogisticEstimator } from './e-cmi-logistic-estimator.js';
import { fCmiLogisticEstimator } from './f-cmi-logistic-estimator.js';
import { gaussianChannelEstimator } from './gaussian-channel-estimator.js';
import { ldCmiKernelEstimator } from './ld-cmi-kernel-estimator.js';
import { ldCmiLogisticEstimator } from './ld-cmi-logistic-estimator.js';
import { mixtureBracketEstimator } from './mixture-bracket-estimator.js';
import { VERSION } from './version.js';

/** Estimators of what a trained model keeps of its training items, from losses, predictions, weights. */
export const estimatorSupersample = definePlugin({
  name: '@ggmi/estimator-supersample',
  version: VERSION,
  contract: CONTRACT_VERSION,
  estimators: [
    ldCmiLogisticEstimator,
    ldCmiKernelEstimator,
    eCmiLogisticEstimator,
    fCmiLogisticEstimator,
    gaussianChannelEstimator,
    mixtureBracketEstimator,
  ],
});
