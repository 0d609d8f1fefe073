/**
 * The p-quantile by linear interpolation between order statistics, at position (n − 1)p from 0
 * (type 7 of Hyndman & Fan 1996; the default of R and numpy).
 * Throws RangeError for no values, for NaN among them, and unless 0 ≤ p ≤ 1.
 */
export function quantile(values: ArrayLike<number>, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A quantile takes p in [0, 1]; it was given ${p}.`);
  if (values.length === 0) throw new RangeError('The quantile of no values is not defined.');
  const sorted = Float64Array.from(values).sort();
  // Float64Array sorts NaN to the end.
  if (Number.isNaN(sorted[sorted.length - 1]!)) throw new RangeError('A value is NaN.');
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const share = position - below;
  const lower = sorted[below]!;
  return share === 0 ? lower : lower + share * (sorted[below + 1]! - lower);
}

/** The middle value, or the mean of the two middle ones. Throws what `quantile` throws. */
export function median(values: ArrayLike<number>): number {
  return quantile(values, 0.5);
}
