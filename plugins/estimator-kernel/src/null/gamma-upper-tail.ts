import { regularisedUpperGamma } from './regularised-upper-gamma.js';
import type { NullMoments } from './permutation-moments.js';

/**
 * P(T ≥ value) under a gamma law of given mean and variance that starts at `origin`.
 *
 * At independence N·HSIC tends to a weighted sum of χ² variables, which a gamma law of two moments
 * describes well. Source: Gretton et al. 2008, NIPS, section 3. NaN is never returned: undefined
 * where the variance or the distance of the mean from the origin is not positive.
 */
export function gammaUpperTail(
  value: number,
  { moments, origin }: { readonly moments: NullMoments; readonly origin: number },
): number | undefined {
  const { variance } = moments;
  const mean = moments.mean - origin;
  if (!(mean > 0 && variance > 0)) return undefined;
  if (value <= origin) return 1;
  return regularisedUpperGamma((mean * mean) / variance, ((value - origin) * mean) / variance);
}
