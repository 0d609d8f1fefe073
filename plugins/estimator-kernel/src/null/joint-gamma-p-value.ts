import type { JointSums } from '../sums/joint-sums.js';
import { gammaUpperTail } from './gamma-upper-tail.js';

/** Moments of one kernel over different rows: k(X,X'), k(X,X')², k(X,X') k(X,X''). */
interface KernelMoments {
  readonly first: number;
  readonly second: number;
  readonly shared: number;
}

/**
 * P(dHSIC ≥ value) at joint independence, by a gamma law of two moments.
 *
 * Source: Pfister et al. 2018, propositions 4 and 5: with e0 = E k(X,X'), e1 = E k(X,X')² and
 * e2 = E k(X,X') k(X,X''), the mean is (1 − Σ_j Π_{r≠j} e0_r + (m−1) Π e0)/N and the variance as below,
 * up to O(N⁻²) and O(N^(−5/2)). Absent below 4m rows, where that is no description.
 */
export function jointGammaPValue(value: number, sums: JointSums): number | undefined {
  const { rows } = sums;
  const blocks = sums.rowSums.length;
  if (rows < 4 * blocks) return undefined;
  const moments = sums.rowSums.map((rowSums, b) => momentsOf(rowSums, sums.squares[b]!));
  const others = product(moments, ({ first }) => first);
  const oneLeftOut = moments.reduce((sum, { first }) => sum + others / first, 0);
  const mean = (1 - oneLeftOut + (blocks - 1) * others) / rows;
  const variance = leadingFactor(rows, blocks) * spread(moments);
  return gammaUpperTail(value, { moments: { mean, variance }, origin: 0 });
}

function momentsOf(rowSums: Float64Array, squares: number): KernelMoments {
  const n = rowSums.length;
  const total = rowSums.reduce((sum, each) => sum + each, 0);
  const rowSquares = rowSums.reduce((sum, each) => sum + each * each, 0);
  return {
    first: total / (n * (n - 1)),
    second: squares / (n * (n - 1)),
    shared: (rowSquares - squares) / (n * (n - 1) * (n - 2)),
  };
}

/** 2 (n−2m)!/n! (n−2m)!/(n−4m+2)!, about 2/n². */
function leadingFactor(n: number, m: number): number {
  let factor = 2;
  for (let i = 0; i < 2 * m; i++) factor /= n - i;
  for (let i = 0; i < 2 * m - 2; i++) factor *= n - 2 * m - i;
  return factor;
}

/** The bracket of proposition 5. */
function spread(moments: readonly KernelMoments[]): number {
  const m = moments.length;
  const squared = product(moments, ({ first }) => first ** 2);
  let sum =
    product(moments, ({ second }) => second) +
    (m - 1) ** 2 * squared +
    2 * (m - 1) * product(moments, ({ shared }) => shared);
  const shared = product(moments, (each) => each.shared);
  moments.forEach((each, j) => {
    sum += (each.second * squared) / each.first ** 2;
    sum -= (2 * each.second * shared) / each.shared;
    sum -= (2 * (m - 1) * each.shared * squared) / each.first ** 2;
    moments.forEach((other, l) => {
      if (l !== j) sum += (each.shared * other.shared * squared) / (each.first * other.first) ** 2;
    });
  });
  return sum;
}

function product(
  moments: readonly KernelMoments[],
  factor: (each: KernelMoments) => number,
): number {
  return moments.reduce((result, each) => result * factor(each), 1);
}
