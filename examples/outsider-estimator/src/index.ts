import { CONTRACT_VERSION, definePlugin } from '@ggmi/core';
import { gknnEstimator } from './gknn-estimator.js';

export default definePlugin({
  name: '@acme/estimator-gknn',
  version: '0.1.0', // as in package.json
  contract: CONTRACT_VERSION,
  estimators: [gknnEstimator],
});

export { gknnEstimator };
