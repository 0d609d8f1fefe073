/** A standard error and the degrees of freedom of the t interval that goes with it. */
export interface StandardError {
  readonly standardError: number;
  readonly degreesOfFreedom: number;
}

/** Unbiased sample variance (divisor n − 1) of at least two values. */
export function sampleVariance(values: ArrayLike<number>): number {
  const mean = meanOf(values);
  let squares = 0;
  for (let index = 0; index < values.length; index++) squares += (values[index]! - mean) ** 2;
  return squares / (values.length - 1);
}

/** The mean of at least one value. */
export function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index]!;
  return sum / values.length;
}
