import { CONTRACT_VERSION, definePlugin } from '@ggmi/core';
import { chaoShenEntropyEstimator } from './entropy-estimators/chao-shen-entropy-estimator.js';
import { chaoWangJostEntropyEstimator } from './entropy-estimators/chao-wang-jost-entropy-estimator.js';
import { grassberger1988EntropyEstimator } from './entropy-estimators/grassberger-1988-entropy-estimator.js';
import { grassberger2003EntropyEstimator } from './entropy-estimators/grassberger-2003-entropy-estimator.js';
import { jamesSteinEntropyEstimator } from './entropy-estimators/james-stein-entropy-estimator.js';
import { millerMadowEntropyEstimator } from './entropy-estimators/miller-madow-entropy-estimator.js';
import { nsbEntropyEstimator } from './entropy-estimators/nsb-entropy-estimator.js';
import { plugInEntropyEstimator } from './entropy-estimators/plug-in-entropy-estimator.js';
import { chaoShenEstimator } from './mi-estimators/chao-shen-estimator.js';
import { chaoWangJostEstimator } from './mi-estimators/chao-wang-jost-estimator.js';
import { grassberger1988Estimator } from './mi-estimators/grassberger-1988-estimator.js';
import { grassberger2003Estimator } from './mi-estimators/grassberger-2003-estimator.js';
import { jamesSteinEstimator } from './mi-estimators/james-stein-estimator.js';
import { millerMadowEstimator } from './mi-estimators/miller-madow-estimator.js';
import { nsbEstimator } from './mi-estimators/nsb-estimator.js';
import { plugInEstimator } from './mi-estimators/plug-in-estimator.js';
import { binnedEqualFrequencyEstimator } from './binned-estimators/binned-equal-frequency-estimator.js';
import { binnedEqualWidthEstimator } from './binned-estimators/binned-equal-width-estimator.js';
import { jensenShannonEstimator } from './divergence-estimators/jensen-shannon-estimator.js';
import { kullbackLeiblerEstimator } from './divergence-estimators/kullback-leibler-estimator.js';
import { totalVariationEstimator } from './divergence-estimators/total-variation-estimator.js';
import { VERSION } from './version.js';

/** Estimators that count symbols. */
export const estimatorDiscrete = definePlugin({
  name: '@ggmi/estimator-discrete',
  version: VERSION,
  contract: CONTRACT_VERSION,
  estimators: [
    plugInEstimator,
    millerMadowEstimator,
    grassberger1988Estimator,
    grassberger2003Estimator,
    chaoShenEstimator,
    chaoWangJostEstimator,
    jamesSteinEstimator,
    nsbEstimator,
    binnedEqualFrequencyEstimator,
    binnedEqualWidthEstimator,
  ],
  entropyEstimators: [
    plugInEntropyEstimator,
    millerMadowEntropyEstimator,
    grassberger1988EntropyEstimator,
    grassberger2003EntropyEstimator,
    chaoShenEntropyEstimator,
    chaoWangJostEntropyEstimator,
    jamesSteinEntropyEstimator,
    nsbEntropyEstimator,
  ],
  divergenceEstimators: [totalVariationEstimator, jensenShannonEstimator, kullbackLeiblerEstimator],
});
