import { CONTRACT_VERSION, definePlugin } from '@ggmi/core';
import { copulaEstimator } from './copula-estimator.js';
import { logDetEstimator } from './log-det-estimator.js';
import { studentCopulaEstimator } from './student-copula-estimator.js';
import { VERSION } from './version.js';

/** Estimators of mutual information for data with Gaussian or Student copulas. */
export const estimatorGaussian = definePlugin({
  name: '@ggmi/estimator-gaussian',
  version: VERSION,
  contract: CONTRACT_VERSION,
  estimators: [logDetEstimator, copulaEstimator, studentCopulaEstimator],
});
