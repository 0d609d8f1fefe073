import type { Check } from '../../model/check.js';

/** Checks of components of kind `entropy-estimator`. */
export const entropyEstimatorChecks: readonly Check<'entropy-estimator'>[] = [];
