import type { MIEstimatorCapabilities } from '@ggmi/core';

/**
 * What the host may ask of a pooled form. Two runs at least, because what one is read with is fitted
 * on the others; the interval is the host's delete-one-run jackknife, t with R − 1 degrees of freedom:
 * a bootstrap of runs would put copies of a run on both sides of that split.
 */
export const supersampleCapabilities: MIEstimatorCapabilities = {
  inputs: ['loss-pairs'],
  variables: 'any',
  minimumSampleSize: 2,
  needsSeed: false,
  resampling: 'jackknife',
};
