import { estimatorConfigSchema, type EstimatorConfig } from '../config/estimator-config-schema.js';
import type { CheckConfigRequest } from './check-config-request.js';
import { checkSource } from './check-source.js';
import type { Checked } from './checked-config.js';
import { estimatorsTakePairs } from './fit/paired-estimators.js';

/**
 * Checks a list of estimators for a benchmark as an evaluation's config is checked.
 *
 * @throws CONFIG_INVALID with every problem found, whichever stage found it.
 */
export function checkEstimatorConfig(
  request: CheckConfigRequest,
): Promise<Checked<EstimatorConfig>> {
  return checkSource(request, { format: estimatorConfigSchema, rules: [estimatorsTakePairs] });
}
