import { polynomial } from './polynomial.js';

// Rational Chebyshev approximations of W. J. Cody, "Rational Chebyshev approximations for the error
// function", Math. Comp. 23 (1969), as tabled for the normal law in Algorithm 715, ACM TOMS 19 (1993).
const CENTRE_NUMERATOR = [
  18154.981253343561249, 1067.6894854603709582, 161.02823106855587881, 2.2352520354606839287,
  0.065682337918207449113,
];
const CENTRE_DENOMINATOR = [
  45507.789335026729956, 10260.932208618978205, 976.09855173777669322, 47.20258190468824187, 1,
];
const MIDDLE_NUMERATOR = [
  9842.7148383839780218, 11602.651437647350124, 6848.1904505362823326, 2494.5375852903726711,
  597.27027639480026226, 93.506656132177855979, 8.8831497943883759412, 0.39894151208813466764,
  1.0765576773720192317e-8,
];
const MIDDLE_DENOMINATOR = [
  19685.429676859990727, 38912.003286093271411, 34900.952721145977266, 18615.571640885098091,
  6485.558298266760755, 1519.377599407554805, 235.38790178262499861, 22.266688044328115691, 1,
];
const TAIL_NUMERATOR = [
  2.9112874951168792e-5, 0.001421619193227893466, 0.022235277870649807, 0.1274011611602473639,
  0.21589853405795699, 0.02307344176494017303,
];
const TAIL_DENOMINATOR = [
  7.29751555083966205e-5, 0.00378239633202758244, 0.0659881378689285515, 0.468238212480865118,
  1.28426009614491121, 1,
];
const CENTRE_UP_TO = 0.67448975;
const MIDDLE_UP_TO = Math.sqrt(32);
const INVERSE_SQRT_TWO_PI = 0.3989422804014327;

/** exp(−z²/2) with the square split, so that its rounding is not magnified by the exponential. */
function gaussianKernel(z: number): number {
  const coarse = Math.trunc(z * 16) / 16;
  return Math.exp(-0.5 * coarse * coarse) * Math.exp(-0.5 * (z - coarse) * (z + coarse));
}

/** P(Z > z) for z beyond the central region. */
function upperTail(z: number): number {
  if (z > 39) return 0; // below the smallest subnormal double
  if (z <= MIDDLE_UP_TO) {
    return (
      (gaussianKernel(z) * polynomial(MIDDLE_NUMERATOR, z)) / polynomial(MIDDLE_DENOMINATOR, z)
    );
  }
  const inverseSquare = 1 / (z * z);
  const correction =
    (inverseSquare * polynomial(TAIL_NUMERATOR, inverseSquare)) /
    polynomial(TAIL_DENOMINATOR, inverseSquare);
  return (gaussianKernel(z) * (INVERSE_SQRT_TWO_PI - correction)) / z;
}

/**
 * Φ(z), the probability that a standard normal variable is at most z.
 *
 * Relative error below 2·10⁻¹⁵ down to the smallest normal double (z ≈ −37.5), so the upper tail is
 * `normalCdf(-z)`. Throws RangeError for NaN.
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) throw new RangeError('normalCdf was given NaN.');
  const distance = Math.abs(z);
  if (distance <= CENTRE_UP_TO) {
    const square = z * z;
    return (
      0.5 + (z * polynomial(CENTRE_NUMERATOR, square)) / polynomial(CENTRE_DENOMINATOR, square)
    );
  }
  return z < 0 ? upperTail(distance) : 1 - upperTail(distance);
}
