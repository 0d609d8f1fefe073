import type { MIEstimatorCapabilities } from '@ggmi/core';

/**
 * What both KSG estimators declare. Intervals by subsampling: a bootstrap would make duplicates,
 * which raise the value about fourfold. The seed is for breaking ties only.
 */
export const pairedCapabilities: MIEstimatorCapabilities = {
  inputs: ['paired', 'joint'],
  variables: 'continuous',
  minimumSampleSize: 4,
  needsSeed: true,
  resampling: 'subsample',
};
