import type { EstimateWarning } from '@ggmi/core';
import { variance } from '@ggmi/numerics';
import { fewRunsWarning } from './few-runs-warning.js';

const SATURATION = 0.9 * Math.LN2;
const LEAST_INFORMATION = 0.01;

/**
 * Caveats of a reading, from its value and the values by run (nats per item):
 *
 * - SATURATED: at least 0.9 ln 2. No trainer can read more than ln 2, so differences vanish there.
 * - UNINFORMATIVE: below 0.01, or below two standard errors as the spread of the runs gives them.
 * - FEW_RUNS: fewer than 8 runs; a jackknife interval then leans on very few degrees of freedom.
 */
export function readingWarnings(value: number, byRun: readonly number[]): EstimateWarning[] {
  const noise = 2 * standardErrorOfMean(byRun);
  const floor = Math.max(LEAST_INFORMATION, noise);
  const warnings: EstimateWarning[] = [];
  if (value >= SATURATION) {
    warnings.push({
      code: 'SATURATED',
      message: `${value.toFixed(4)} nats is at or above 0.9 ln 2 = ${SATURATION.toFixed(4)}; the reading cannot exceed ln 2. Train more weakly or on more items.`,
    });
  }
  if (value < floor) {
    warnings.push({
      code: 'UNINFORMATIVE',
      message: `${value.toFixed(4)} nats is below ${floor.toFixed(4)}, the larger of ${LEAST_INFORMATION} and two standard errors of the runs (${noise.toFixed(4)}). Train more strongly, or use more runs or pairs.`,
    });
  }
  return [...warnings, ...fewRunsWarning(byRun.length)];
}

function standardErrorOfMean(values: readonly number[]): number {
  return Math.sqrt(variance(values, { divisor: 'n-1' }) / values.length);
}
