const LOG2_E: f64 = Math.LOG2E;
/** ln 2 in two parts; the first has 32 significant bits, so that a multiple below 2^20 is exact. */
const LN2_HIGH: f64 = 6.9314718036912381649e-1;
const LN2_LOW: f64 = 1.90821492927058770002e-10;
/** Adding 1.5·2^52 rounds to an integer and leaves it in the low bits. */
const ROUND: f64 = 6755399441055744;
/** Below ln of the least normal double the result is 0. */
const LEAST: f64 = -708;

/**
 * exp of two numbers ≤ 0: x = n ln 2 + r, |r| ≤ ln 2 / 2, Taylor polynomial of degree 13 in r
 * (remainder below 5e-18), times 2^n in the exponent bits. Within 1 unit in the last place of
 * the true value; 0 below −708.
 */
export function exponentialOfNonPositive(x: v128): v128 {
  const shifted = f64x2.add(f64x2.mul(x, f64x2.splat(LOG2_E)), f64x2.splat(ROUND));
  const n = f64x2.sub(shifted, f64x2.splat(ROUND));
  const high = f64x2.sub(x, f64x2.mul(n, f64x2.splat(LN2_HIGH)));
  const r = f64x2.sub(high, f64x2.mul(n, f64x2.splat(LN2_LOW)));
  const r2 = f64x2.mul(r, r);
  const r4 = f64x2.mul(r2, r2);
  const r8 = f64x2.mul(r4, r4);
  // Coefficients 1/2! ... 1/13! in pairs, pairs of pairs, and so on: short chains for two lanes.
  const p01 = pair(0.5, 0.16666666666666666, r);
  const p23 = pair(0.041666666666666664, 0.008333333333333333, r);
  const p45 = pair(0.001388888888888889, 0.0001984126984126984, r);
  const p67 = pair(0.0000248015873015873, 0.0000027557319223985893, r);
  const p89 = pair(2.755731922398589e-7, 2.505210838544172e-8, r);
  const pab = pair(2.08767569878681e-9, 1.6059043836821613e-10, r);
  const low = f64x2.add(p01, f64x2.mul(r2, p23));
  const middle = f64x2.add(p45, f64x2.mul(r2, p67));
  const top = f64x2.add(p89, f64x2.mul(r2, pab));
  const tail = f64x2.add(f64x2.add(low, f64x2.mul(r4, middle)), f64x2.mul(r8, top));
  const value = f64x2.add(f64x2.splat(1), f64x2.add(r, f64x2.mul(r2, tail)));
  const scaled = i64x2.add(value, i64x2.shl(shifted, 52));
  return v128.and(scaled, f64x2.ge(x, f64x2.splat(LEAST)));
}

function pair(even: f64, odd: f64, r: v128): v128 {
  return f64x2.add(f64x2.splat(even), f64x2.mul(r, f64x2.splat(odd)));
}
