/**
 * The arithmetic mean, corrected once by the mean of the residuals.
 * Throws RangeError for no values, and when a value is not finite or their sum overflows.
 */
export function mean(values: ArrayLike<number>): number {
  const n = values.length;
  if (n === 0) throw new RangeError('The mean of no values is not defined.');
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i]!;
  const first = sum / n;
  if (!Number.isFinite(first)) {
    throw new RangeError(
      `The mean of ${n} values is ${first}: a value is not finite or the sum overflows.`,
    );
  }
  let residual = 0;
  for (let i = 0; i < n; i++) residual += values[i]! - first;
  return first + residual / n;
}
