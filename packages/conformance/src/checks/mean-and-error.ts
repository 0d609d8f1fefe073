import { mean, variance } from '@ggmi/numerics';

/** What replicates say of the number that they estimate. */
export interface MeanAndError {
  readonly mean: number;
  /** Of the mean, from the spread of the replicates. */
  readonly standardError: number;
}

/**
 * Multiples of a standard error within which a mean is taken for its expectation. A t of 7 degrees of
 * freedom, that of eight replicates, lies further out once in 2,000; samples are the same in every
 * run, so that what passes once passes always.
 */
export const ERRORS_ALLOWED = 6;

/** Mean of independent values and its standard error. Needs two values. */
export function meanAndError(values: readonly number[]): MeanAndError {
  const column = Float64Array.from(values);
  return {
    mean: mean(column),
    standardError: Math.sqrt(variance(column, { divisor: 'n-1' }) / values.length),
  };
}
