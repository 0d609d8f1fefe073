import type { EntropyEstimatorCapabilities, MIEstimatorCapabilities } from '@ggmi/core';

/**
 * What the host may ask of an entropy estimator that counts symbols.
 *
 * `jackknife`, not `subsample`: these values are smooth functions of counts, which leaving out one
 * row differentiates, while a tenth of the rows is another regime of bias near independence. Measured
 * for informations of 4 × 4 symbols, N = 1,000, nominal 90 %: see the package's README.
 */
export const countingCapabilities = {
  variables: 'discrete',
  minimumSampleSize: 2,
  needsSeed: false,
  resampling: 'jackknife',
} as const satisfies EntropyEstimatorCapabilities;

/** The same of a mutual-information estimator. */
export const countingMiCapabilities = {
  ...countingCapabilities,
  inputs: ['paired'],
} as const satisfies MIEstimatorCapabilities;
