import { CONTRACT_VERSION, definePlugin } from '@ggmi/core';
import { classifierTwoSampleEstimator } from './classifier-two-sample-estimator.js';
import { clubEstimator } from './club-estimator.js';
import { differenceOfEntropiesEstimator } from './difference-of-entropies-estimator.js';
import { donskerVaradhanEstimator } from './donsker-varadhan-estimator.js';
import { infonceEstimator } from './infonce-estimator.js';
import { jensenShannonEstimator } from './jensen-shannon-estimator.js';
import { nwjEstimator } from './nwj-estimator.js';
import { smileEstimator } from './smile-estimator.js';
import { VERSION } from './version.js';

/** Estimators that train a small network and read their value off rows that it never saw. */
export const estimatorNeural = definePlugin({
  name: '@ggmi/estimator-neural',
  version: VERSION,
  contract: CONTRACT_VERSION,
  estimators: [
    infonceEstimator,
    nwjEstimator,
    donskerVaradhanEstimator,
    smileEstimator,
    jensenShannonEstimator,
    clubEstimator,
    differenceOfEntropiesEstimator,
  ],
  divergenceEstimators: [classifierTwoSampleEstimator],
});
