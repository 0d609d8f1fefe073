import { logGamma } from '@ggmi/numerics';

/** A relative change below this ends series and continued fraction. */
const PRECISION = 2 ** -51;
/** Stands for 0 in denominators of the continued fraction. */
const TINY = 1e-300;

/**
 * Q(a, x) = Γ(a, x) / Γ(a): the upper tail at x of the gamma law with shape a and scale 1.
 *
 * Below x = a + 1 by the power series of 1 − Q (DLMF 8.7.1), from there by the continued fraction
 * (DLMF 8.9.2) in Lentz's form. About √a terms near x = a. Error below 1e-14 · max(10, a), absolute
 * below x = a + 1, relative from there: the prefactor loses digits as a grows. Throws RangeError unless 0 < a ≤ 1e12 and x ≥ 0.
 */
export function regularisedUpperGamma(a: number, x: number): number {
  if (!(a > 0 && a <= 1e12 && x >= 0)) {
    throw new RangeError(
      `regularisedUpperGamma takes a in (0, 1e12] and x ≥ 0; it was given a = ${a}, x = ${x}.`,
    );
  }
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  const prefactor = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - prefactor * lowerSeries(a, x) : prefactor * upperFraction(a, x);
}

/** Σ_k x^k / (a (a+1) … (a+k)). */
function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; term > sum * PRECISION; k++) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

/** 1/(x+1−a− 1(1−a)/(x+3−a− 2(2−a)/(x+5−a− …))). */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let value = d;
  let step = 0;
  for (let k = 1; Math.abs(step - 1) > PRECISION && k < 1e7; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / awayFromZero(numerator * d + b);
    c = awayFromZero(b + numerator / c);
    step = c * d;
    value *= step;
  }
  return value;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
