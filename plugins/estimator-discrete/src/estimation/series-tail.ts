import { digamma } from '@ggmi/numerics';

/** Below rounding: further terms change nothing. */
const RELATIVE_CHANGE = 2e-16;
const EULER_GAMMA = 0.5772156649015329;

/**
 * T = Σ_{j≥0} q^{j+1}/(n+j) with q = x/(1+x), for x ≥ 0 and n ≥ 1: what −ln(1−q) = Σ q^r/r has from
 * r = n on, over q^{n−1}.
 *
 * Up to x = n by a continued fraction of positive terms, beyond by a short series: the plain
 * difference −ln(1−q) − Σ_{r<n} q^r/r has no digit left where q^n is small. Relative error below
 * 1e-13. Cost: about 100 steps at most, for any x and n.
 */
export function seriesTail(x: number, n: number): number {
  return x < n ? tailByFraction(x, n) : tailBySeries(x, n);
}

/** T = (x/n)·₂F₁(1, 1; n+1; −x) (DLMF 15.8.1) by Gauss's fraction (DLMF 15.7.5), as Lentz sums it. */
function tailByFraction(x: number, n: number): number {
  let fraction = 1;
  let above = 1;
  let below = 0;
  let change = Infinity;
  for (let step = 1; Math.abs(change - 1) > RELATIVE_CHANGE; step++) {
    const term = gaussCoefficient(step, n) * x;
    above = 1 + term / above;
    below = 1 / (1 + term * below);
    change = above * below;
    fraction *= change;
  }
  return x / n / fraction;
}

function gaussCoefficient(step: number, n: number): number {
  const half = Math.floor(step / 2);
  const factor = step % 2 === 1 ? (1 + half) * (n + half) : half * (n + half - 1);
  return factor / ((n + step - 1) * (n + step));
}

/**
 * T·q^{n−1} = −ln a − Σ_{r<n} 1/r + Σ_{r<n} (1 − q^r)/r for a = 1 − q, and the last sum is
 * Σ_{k≥1} (−1)^{k+1} C(n−1, k) a^k/k, whose terms fall as 1/k! where a·n ≤ 1.
 */
function tailBySeries(x: number, n: number): number {
  const a = 1 / (1 + x);
  let power = 1;
  let sum = 0;
  for (let k = 1; k < n; k++) {
    power *= (-a * (n - k)) / k;
    sum -= power / k;
    if (Math.abs(power) < RELATIVE_CHANGE) break;
  }
  const tail = Math.log1p(x) - digamma(n) - EULER_GAMMA + sum;
  return tail * Math.exp((n - 1) * Math.log1p(1 / x));
}
