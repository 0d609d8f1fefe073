import { quantile, variance } from '@ggmi/numerics';

/** The interquartile range of a standard normal law. */
const NORMAL_QUARTILE_RANGE = 1.3489795003921634;
/** Of the largest magnitude: T is a difference of losses, and carries no finer detail. */
const ROUNDING = 2 ** -50;

/**
 * Silverman's rule (1986, equation 3.31) for the density of a one-dimensional sample,
 * h = 0.9 min(s, IQR/1.349) N^{−1/5}, in the unit of the points; s alone where the IQR is 0.
 *
 * Of T itself and not of the sample with its mirror image, whose two humps would widen it as they
 * part. Never below 2⁻⁵⁰ of the largest |T|, which is the rounding of the losses. At least one point,
 * not all of them 0.
 */
export function densityBandwidth(points: Float64Array): number {
  const largest = points.reduce((most, point) => Math.max(most, Math.abs(point)), 0);
  const scaled = points.map((point) => point / largest);
  const spread = points.length < 2 ? 0 : Math.sqrt(variance(scaled, { divisor: 'n-1' }));
  const quartiles = quantile(scaled, 0.75) - quantile(scaled, 0.25);
  const robust = quartiles > 0 ? Math.min(spread, quartiles / NORMAL_QUARTILE_RANGE) : spread;
  return largest * Math.max(ROUNDING, 0.9 * robust * points.length ** -0.2);
}
