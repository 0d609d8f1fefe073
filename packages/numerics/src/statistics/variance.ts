import { mean } from './mean.js';

/** What a sum of squares is divided by: `n` (the sample's own), or `n-1` (unbiased for the law's). */
export type VarianceDivisor = 'n' | 'n-1';

/** The divisor as a number. Throws RangeError when it is not positive. */
export function divisorOf(divisor: VarianceDivisor, n: number): number {
  const number = divisor === 'n' ? n : n - 1;
  if (number <= 0)
    throw new RangeError(`A variance with divisor ${divisor} is not defined for n = ${n}.`);
  return number;
}

/**
 * The variance about the mean with the stated divisor, in two passes.
 * Throws RangeError for too few values and for values that are not finite.
 */
export function variance(
  values: ArrayLike<number>,
  { divisor }: { readonly divisor: VarianceDivisor },
): number {
  const number = divisorOf(divisor, values.length);
  const centre = mean(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i]! - centre) ** 2;
  return sum / number;
}
