/** From here on Stirling's series to x⁻⁷ is exact to rounding. */
const STIRLING_FROM = 20;

/**
 * ln[β(β+1)…(β+n−1) / βⁿ] = Σ_{j<n} ln(1 + j/β) for β > 0 and n ≥ 1; 0 or more.
 *
 * Free of the cancellation of lnΓ(β+n) − lnΓ(β) − n ln β, which at β = 10²⁰ has no digit left.
 * Relative error below 1e-13. Cost: O(1).
 */
export function logRisingRatio(beta: number, n: number): number {
  let sum = 0;
  let done = 0;
  while (done < n && beta + done < STIRLING_FROM) {
    sum += Math.log1p(done / beta);
    done += 1;
  }
  const left = n - done;
  if (left === 0) return sum;
  // lnΓ(b+left) − lnΓ(b) − left·ln β for b = β + done, by Stirling (DLMF 5.11.1).
  const b = beta + done;
  const main = (b + left - 0.5) * Math.log1p(left / b) - left;
  return sum + left * Math.log1p(done / beta) + main + stirling(b + left) - stirling(b);
}

function stirling(x: number): number {
  const square = 1 / (x * x);
  return (1 / 12 + square * (-1 / 360 + square * (1 / 1260 - square / 1680))) / x;
}
