import { studentTQuantile } from '@ggmi/numerics';
import type { QuantityOutcome, Unit } from '@ggmi/core';
import { sampleVariance } from '../intervals/standard-error.js';

/** The mean of independent replicates with its t interval. */
export function meanOutcome(
  values: readonly number[],
  options: { readonly unit: Unit; readonly level: number },
): QuantityOutcome {
  const { unit, level } = options;
  const count = values.length;
  const value = values.reduce((sum, each) => sum + each, 0) / count;
  const standardError = Math.sqrt(sampleVariance(values) / count);
  const reach = studentTQuantile((1 + level) / 2, count - 1) * standardError;
  return {
    available: true,
    value,
    unit,
    kind: 'estimate',
    standardError,
    interval: { lower: value - reach, upper: value + reach, level, method: 'replicates' },
    sampleSize: count,
    warnings: [],
  };
}
