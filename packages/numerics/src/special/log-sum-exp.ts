/**
 * ln Σ exp(vᵢ) without overflow or underflow of the exponentials.
 *
 * The empty sum and a sum of zeros (all −∞) give −∞; a +∞ gives +∞.
 * Throws RangeError when a value is NaN.
 */
export function logSumExp(values: ArrayLike<number>): number {
  let largest = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) throw new RangeError(`logSumExp was given NaN at position ${i}.`);
    if (value > largest) largest = value;
  }
  if (!Number.isFinite(largest)) return largest;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += Math.exp(values[i]! - largest);
  return largest + Math.log(sum);
}
