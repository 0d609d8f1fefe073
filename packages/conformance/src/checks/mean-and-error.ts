import { mean, studentTQuantile, variance } from '@ggmi/numerics';

/** What replicates say of the number that they estimate. */
export interface MeanAndError {
  readonly mean: number;
  /** Of the mean, from the spread of the replicates. */
  readonly standardError: number;
}

/**
 * Multiples of a standard error, known or of very many values, within which a mean is taken for its
 * expectation: a normal mean lies further out twice in 10⁹.
 */
export const ERRORS_ALLOWED = 6;

const ONCE_IN_10000 = 1e-4;

/**
 * Multiples of the observed standard error of so many replicates within which their mean is taken for
 * its expectation: Student's t, for values near normal, lies further out once in 10,000. 5.2 of 16
 * replicates, 4.2 of 64. Samples are the same in every run, so that what passes once passes always.
 */
export function errorsAllowed(replicates: number): number {
  return studentTQuantile(1 - ONCE_IN_10000 / 2, replicates - 1);
}

/** Mean of independent values and its standard error. Needs two values. */
export function meanAndError(values: readonly number[]): MeanAndError {
  const column = Float64Array.from(values);
  return {
    mean: mean(column),
    standardError: Math.sqrt(variance(column, { divisor: 'n-1' }) / values.length),
  };
}
