import type { Interval } from '@ggmi/core';
import { studentTQuantile, variance } from '@ggmi/numerics';
import type { Evaluation } from './evaluation.js';

/**
 * Standard error √(Var contributions / m) over the m held-out pairs and its t interval.
 *
 * First-order theory for the value of this one trained network: the network is fixed before the
 * held-out pairs are seen, so they are independent draws for it. What another training would have
 * given is not part of it.
 */
export function analyticUncertainty(
  { value, contributions }: Evaluation,
  level: number,
): { readonly standardError: number; readonly interval: Interval } {
  const pairs = contributions.length;
  const standardError = Math.sqrt(variance(contributions, { divisor: 'n-1' }) / pairs);
  const reach = studentTQuantile((1 + level) / 2, pairs - 1) * standardError;
  return {
    standardError,
    interval: { lower: value - reach, upper: value + reach, level, method: 'analytic' },
  };
}
