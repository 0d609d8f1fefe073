import { polynomial } from './polynomial.js';

/** ln[Γ(a+½) / (Γ(a)√a)] = Σ cₖ a^(1−2k), from the Stirling series of both (DLMF 5.11.13). */
const HALF_STEP = [-1 / 8, 1 / 192, -1 / 640, 17 / 14336, -31 / 18432];
const HALF_STEP_FROM = 16;
const MAXIMUM_TERMS = 100_000;

/** Γ(a+½)/Γ(a) for a > 0; a difference of two ln Γ would lose its digits for large a. */
function gammaHalfStep(a: number): number {
  let shifted = a;
  let factor = 1;
  while (shifted < HALF_STEP_FROM) {
    factor *= shifted / (shifted + 0.5);
    shifted += 1;
  }
  const inverse = 1 / shifted;
  const logarithm = inverse * polynomial(HALF_STEP, inverse * inverse);
  return factor * Math.sqrt(shifted) * Math.exp(logarithm);
}

/** The continued fraction of the incomplete beta function (DLMF 8.17.22), by Lentz's method. */
function betaContinuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= MAXIMUM_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    const change = c * d;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-16) return fraction;
  }
  throw new RangeError(
    `The incomplete beta function I_${x}(${a}, ${b}) did not converge in ${MAXIMUM_TERMS} terms.`,
  );
}

/** The density of Student's t at t, `degreesOfFreedom` ν > 0. */
export function studentTDensity(t: number, degreesOfFreedom: number): number {
  const half = degreesOfFreedom / 2;
  const logKernel = -(half + 0.5) * Math.log1p((t * t) / degreesOfFreedom);
  return (gammaHalfStep(half) / Math.sqrt(degreesOfFreedom * Math.PI)) * Math.exp(logKernel);
}

/**
 * For |T| of Student's t: `inside` = P(|T| ≤ t) and `outside` = P(|T| > t).
 *
 * The smaller of the two carries the full relative accuracy (about 10⁻¹⁴), the other is 1 minus it.
 * I_x(ν/2, ½) at x = ν/(ν+t²) is `outside` (DLMF 8.17). Shapes: t ≥ 0 finite, ν > 0 finite.
 */
export function studentTTwoSided(
  t: number,
  degreesOfFreedom: number,
): { readonly inside: number; readonly outside: number } {
  if (t === 0) return { inside: 0, outside: 1 };
  const half = degreesOfFreedom / 2;
  const ratio = t / Math.sqrt(degreesOfFreedom); // t² itself could overflow
  const outsideShare = 1 / (1 + ratio * ratio);
  const insideShare = ratio < 1 ? ratio * ratio * outsideShare : 1 - outsideShare;
  const common =
    (gammaHalfStep(half) / Math.sqrt(Math.PI)) *
    Math.exp(-half * Math.log1p(ratio * ratio)) *
    Math.sqrt(insideShare);
  if (outsideShare < (half + 1) / (half + 2.5)) {
    const outside = (common / half) * betaContinuedFraction(outsideShare, half, 0.5);
    return { inside: 1 - outside, outside };
  }
  const inside = 2 * common * betaContinuedFraction(insideShare, 0.5, half);
  return { inside, outside: 1 - inside };
}
