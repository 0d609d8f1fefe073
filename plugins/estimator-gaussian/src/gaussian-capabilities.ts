import type { MIEstimatorCapabilities } from '@ggmi/core';

/** What the host may ask of the Gaussian and Student estimators. */
export const gaussianCapabilities = {
  inputs: ['paired'],
  variables: 'continuous',
  /** For one column a side; in general one row more than all columns together. */
  minimumSampleSize: 3,
  needsSeed: false,
  resampling: 'subsample',
  symmetric: true,
} as const satisfies MIEstimatorCapabilities;
