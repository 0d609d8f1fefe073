import { CONTRACT_VERSION, definePlugin } from '@ggmi/core';
import { kozachenkoLeonenko } from './kozachenko-leonenko.js';
import { ksg1 } from './ksg1.js';
import { ksg2 } from './ksg2.js';
import { VERSION } from './version.js';

/** Nearest-neighbour estimators of mutual information and entropy. */
export const estimatorKnn = definePlugin({
  name: '@ggmi/estimator-knn',
  version: VERSION,
  contract: CONTRACT_VERSION,
  estimators: [ksg1, ksg2],
  entropyEstimators: [kozachenkoLeonenko],
});
