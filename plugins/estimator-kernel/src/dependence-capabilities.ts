import type { MIEstimatorCapabilities } from '@ggmi/core';

/** Fewest rows that the U-statistics, and the null moments of both kinds, are defined for. */
export const FEWEST_ROWS = 4;

/** What the host may ask of a measure of dependence between two blocks. */
export const dependenceCapabilities: MIEstimatorCapabilities = {
  inputs: ['paired'],
  variables: 'any',
  minimumSampleSize: FEWEST_ROWS,
  needsSeed: false,
  resampling: 'subsample',
  symmetric: true,
};

/** The same of a measure with Gaussian kernels, whose widths the host may sweep. */
export const kernelCapabilities: MIEstimatorCapabilities = {
  ...dependenceCapabilities,
  bandwidthOption: 'bandwidthMultiple',
};
