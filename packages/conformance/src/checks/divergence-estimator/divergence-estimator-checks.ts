import type { Check } from '../../model/check.js';

/** Checks of components of kind `divergence-estimator`. */
export const divergenceEstimatorChecks: readonly Check<'divergence-estimator'>[] = [];
