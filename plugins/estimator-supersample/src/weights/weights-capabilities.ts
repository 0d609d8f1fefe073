import type { MIEstimatorCapabilities } from '@ggmi/core';

/** What the host may ask of a reading of weights; its interval leaves out one run at a time. */
export const weightsCapabilities: MIEstimatorCapabilities = {
  inputs: ['repeated-weights'],
  variables: 'continuous',
  minimumSampleSize: 2,
  needsSeed: false,
  resampling: 'jackknife',
};
