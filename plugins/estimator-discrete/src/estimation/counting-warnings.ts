import type { EstimateWarning } from '@ggmi/core';

/** Fewer rows than this per observed symbol leave the frequencies to chance. */
const ROWS_PER_SYMBOL = 5;
/** From this share of ln N on, the estimate says more of N than of the law. */
const NEAR_LOG_N_SHARE = 0.9;

/** FEW_POINTS_FOR_DIMENSION and NEAR_LOG_N, where they apply to a value from counts. */
export function countingWarnings(counted: {
  readonly nats: number;
  readonly rows: number;
  /** Observed symbols; of pairs, for an information. */
  readonly distinct: number;
}): readonly EstimateWarning[] {
  const { nats, rows, distinct } = counted;
  const wanted = ROWS_PER_SYMBOL * distinct;
  const logN = Math.log(rows);
  const warnings: EstimateWarning[] = [];
  if (rows < wanted) {
    warnings.push({
      code: 'FEW_POINTS_FOR_DIMENSION',
      message: `${rows} rows for ${distinct} observed symbols; fewer than ${wanted} leave a large bias.`,
    });
  }
  if (nats >= NEAR_LOG_N_SHARE * logN) {
    warnings.push({
      code: 'NEAR_LOG_N',
      message: `${nats} nats is near or above ln N = ${logN}: nearly every row is a symbol of its own.`,
    });
  }
  return warnings;
}
