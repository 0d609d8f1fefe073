import { GgmiError } from '@ggmi/core';
import type { Checked, EstimatorConfig } from '@ggmi/runtime';
import { roleOf, type EstimateGrid } from './plan-estimates.js';

/**
 * Refuses samples that are smaller than an estimator needs.
 *
 * @throws ESTIMATOR_UNKNOWN; SAMPLE_TOO_SMALL where a sample has fewer rows than an estimator takes.
 */
export function requireEnoughRows(
  { rows, estimators }: Pick<EstimateGrid, 'rows' | 'estimators'>,
  checked: Checked<EstimatorConfig>,
): void {
  const smallest = Math.min(...rows);
  for (const name of estimators) {
    const least = Number(roleOf(checked, name).capabilities['minimumSampleSize']);
    if (smallest >= least) continue;
    throw new GgmiError({
      code: 'SAMPLE_TOO_SMALL',
      message: `The estimator '${name}' needs at least ${least} rows; ${smallest} are asked for.`,
      next: `Give --rows of at least ${least}, or leave '${name}' out with --estimators.`,
      fields: { estimator: name, received: smallest, least },
    });
  }
}
