import type { Check } from '../../model/check.js';
import { estimatorChecks } from '../estimates/estimator-checks.js';
import { saysDifferential } from './says-differential.js';
import { entropyTrial } from './entropy-trial.js';

/** Checks of components of kind `entropy-estimator`. */
export const entropyEstimatorChecks: readonly Check<'entropy-estimator'>[] = [
  ...estimatorChecks(entropyTrial),
  saysDifferential,
];
