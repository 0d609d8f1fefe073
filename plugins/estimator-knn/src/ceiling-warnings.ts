import type { EstimateWarning } from '@ggmi/core';

/** Nats below the ceiling at which an estimate counts as near it. */
const NEAR = 1;
/** Rounding of a sum of N digammas. */
const ROUNDING = 1e-9;

/**
 * Caveats of an estimate close to the largest value that the estimator can give at N rows.
 *
 * SATURATED at the ceiling itself, as for y = x; NEAR_LOG_N within one nat below. No distribution-free
 * high-confidence lower bound above about ln N exists (McAllester & Stratos 2020).
 */
export function ceilingWarnings(value: number, ceiling: number): readonly EstimateWarning[] {
  const limit = `the largest value possible at this sample size, ${ceiling.toFixed(4)} nats`;
  if (value >= ceiling - ROUNDING) {
    return [
      {
        code: 'SATURATED',
        message: `${value.toFixed(4)} nats is at ${limit}; the truth may be any larger number, infinity included.`,
      },
    ];
  }
  if (value <= ceiling - NEAR) return [];
  return [
    {
      code: 'NEAR_LOG_N',
      message: `${value.toFixed(4)} nats is within ${NEAR} nat of ${limit}, and probably too small. Use more rows.`,
    },
  ];
}
