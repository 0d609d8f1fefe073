import { CONTRACT_VERSION, definePlugin } from '@ggmi/core';
import { ckaEstimator } from './cka-estimator.js';
import { dhsicEstimator } from './dhsic-estimator.js';
import { distanceCorrelationEstimator } from './distance-correlation-estimator.js';
import { hsicBiasedEstimator } from './hsic-biased-estimator.js';
import { hsicRandomFeaturesEstimator } from './hsic-random-features-estimator.js';
import { hsicSweepEstimator } from './hsic-sweep-estimator.js';
import { hsicUnbiasedEstimator } from './hsic-unbiased-estimator.js';
import { kdeEstimator } from './kde-estimator.js';
import { mmdEstimator } from './mmd-estimator.js';
import { VERSION } from './version.js';

/** Kernel measures of dependence and of difference, and kernel-density mutual information. */
export const estimatorKernel = definePlugin({
  name: '@ggmi/estimator-kernel',
  version: VERSION,
  contract: CONTRACT_VERSION,
  estimators: [
    hsicBiasedEstimator,
    hsicUnbiasedEstimator,
    hsicSweepEstimator,
    hsicRandomFeaturesEstimator,
    dhsicEstimator,
    ckaEstimator,
    distanceCorrelationEstimator,
    kdeEstimator,
  ],
  divergenceEstimators: [mmdEstimator],
});
