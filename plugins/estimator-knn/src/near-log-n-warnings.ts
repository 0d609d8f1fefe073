import type { EstimateWarning } from '@ggmi/core';

/** Nats below ln N at which an estimate counts as near it. */
const NEAR = 1;

/**
 * NEAR_LOG_N within one nat of ln N or above it, for estimators that N rows do not bound: what
 * they give there rests on their assumptions alone. No distribution-free high-confidence lower
 * bound above about ln N exists (McAllester & Stratos 2020).
 */
export function nearLogNWarnings(value: number, rows: number): readonly EstimateWarning[] {
  const logRows = Math.log(rows);
  if (value <= logRows - NEAR) return [];
  return [
    {
      code: 'NEAR_LOG_N',
      message: `${value.toFixed(4)} nats is more than ln N − ${NEAR} = ${(logRows - NEAR).toFixed(4)} of the ${rows} rows, which cannot confirm a value of that size. Use more rows.`,
    },
  ];
}
