import type { MIEstimatorCapabilities } from '@ggmi/core';

/**
 * What the host may ask of an estimator that bins.
 *
 * `subsample`, not `jackknife`: leaving out a row moves the edges by single rows, a jump that the
 * jackknife takes for spread (its variance of a quantile does not converge).
 */
export const binnedCapabilities = {
  inputs: ['paired'],
  variables: 'continuous',
  minimumSampleSize: 2,
  needsSeed: false,
  resampling: 'subsample',
  symmetric: true,
} as const satisfies MIEstimatorCapabilities;
