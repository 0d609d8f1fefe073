const LOG2_E: f32 = f32(Math.LOG2E);
/** ln 2 in two parts; the first has 9 significant bits, so that its multiples are exact. */
const LN2_HIGH: f32 = 0.693359375;
const LN2_LOW: f32 = -2.1219444e-4;
/** Adding 1.5·2^23 rounds to an integer and leaves it in the low bits. */
const ROUND: f32 = 12582912;
/** Below this the result is 0: ln of the least normal number. */
const LEAST: f32 = -87;

/**
 * exp of four numbers ≤ 0: x = n ln 2 + r, |r| ≤ ln 2 / 2, the minimax polynomial of the Cephes library
 * (expf, relative error below 2e-7), times 2^n in the exponent bits; 0 below −87.
 */
export function exponentialOfNonPositive(x: v128): v128 {
  const shifted = f32x4.add(f32x4.mul(x, f32x4.splat(LOG2_E)), f32x4.splat(ROUND));
  const n = f32x4.sub(shifted, f32x4.splat(ROUND));
  const high = f32x4.sub(x, f32x4.mul(n, f32x4.splat(LN2_HIGH)));
  const r = f32x4.sub(high, f32x4.mul(n, f32x4.splat(LN2_LOW)));
  let p = f32x4.splat(1.98756915e-4);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.3981999507e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3334519073e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1665795894e-2));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666665459e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(5.0000001201e-1));
  const value = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(p, r), r), r), f32x4.splat(1));
  const scaled = i32x4.add(value, i32x4.shl(shifted, 23));
  return v128.and(scaled, f32x4.ge(x, f32x4.splat(LEAST)));
}

/** (x0 + x1) + (x2 + x3). */
export function sumOfLanes(x: v128): f32 {
  const low = f32x4.extract_lane(x, 0) + f32x4.extract_lane(x, 1);
  return low + (f32x4.extract_lane(x, 2) + f32x4.extract_lane(x, 3));
}

/** The greatest of four numbers. */
export function greatestLane(x: v128): f32 {
  const low = max(f32x4.extract_lane(x, 0), f32x4.extract_lane(x, 1));
  return max(low, max(f32x4.extract_lane(x, 2), f32x4.extract_lane(x, 3)));
}
