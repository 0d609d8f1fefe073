/** A standard error and the degrees of freedom of the t interval that goes with it. */
export interface StandardError {
  readonly standardError: number;
  readonly degreesOfFreedom: number;
}

/** Unbiased sample variance (divisor n − 1) of at least two values. */
export function sampleVariance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return squares / (values.length - 1);
}
