import type { Check } from '../../model/check.js';
import { estimatorChecks } from '../estimates/estimator-checks.js';
import { divergenceTrial } from './divergence-trial.js';

/** Checks of components of kind `divergence-estimator`. */
export const divergenceEstimatorChecks: readonly Check<'divergence-estimator'>[] =
  estimatorChecks(divergenceTrial);
