import { centredDiagonal, centredProduct, uCentredProduct } from '../sums/centred-product.js';
import { withItself, type PairSums } from '../sums/kernel-sums.js';

/** Mean and variance of a statistic over all N! ways to pair the rows. */
export interface NullMoments {
  readonly mean: number;
  readonly variance: number;
}

/** What the moments need of one symmetric matrix whose rows sum to zero. */
interface MatrixInvariants {
  readonly trace: number;
  /** Sum of the squared entries. */
  readonly squares: number;
  /** Sum of the squared diagonal entries. */
  readonly squaredDiagonal: number;
  /** Sum of the squares before centring: what rounding is measured by. */
  readonly uncentred: number;
}

/** Differences below this share of what they are taken of are rounding. */
const ROUNDING = 1e-12;

/**
 * Exact mean and variance of `centredProduct` over all permutations of the rows of Y. N ≥ 4.
 *
 * Source: Kazi-Aoual, Hitier, Sabatier & Lebreton 1995, Comput. Stat. Data Anal. 20, 643 (the RV
 * coefficient is this statistic). They replace the large-N moments of Gretton et al. 2008, NIPS,
 * eqs. 7 and 9, from which they differ by O(1/N), and cost no further pass over the pairs.
 */
export function centredProductMoments({ rows, x, y }: PairSums): NullMoments {
  return permutationMoments(rows, invariantsOf(x), invariantsOf(y));
}

/** The same for `uCentredProduct`: its mean is 0. */
export function uCentredProductMoments({ rows, x, y }: PairSums): NullMoments {
  const invariants = (sums: PairSums['x']): MatrixInvariants => ({
    trace: 0,
    squares: uCentredProduct(withItself(sums)),
    squaredDiagonal: 0,
    uncentred: uncentredSquares(sums),
  });
  return permutationMoments(rows, invariants(x), invariants(y));
}

function invariantsOf(sums: PairSums['x']): MatrixInvariants {
  const diagonal = centredDiagonal(sums);
  return {
    trace: diagonal.reduce((sum, value) => sum + value, 0),
    squares: centredProduct(withItself(sums)),
    squaredDiagonal: diagonal.reduce((sum, value) => sum + value * value, 0),
    uncentred: uncentredSquares(sums),
  };
}

function uncentredSquares({ diagonal, squares }: PairSums['x']): number {
  return diagonal.reduce((sum, value) => sum + value * value, squares);
}

/** Whether all pairings with any other matrix give one value: it is 0, or a multiple of H. */
function isFlat(n: number, { trace, squares, uncentred }: MatrixInvariants): boolean {
  const spread = (n - 1) * squares - trace ** 2;
  return !(squares > ROUNDING * uncentred && spread > ROUNDING * (n - 1) * squares);
}

function permutationMoments(n: number, x: MatrixInvariants, y: MatrixInvariants): NullMoments {
  const spread = (m: MatrixInvariants): number => (n - 1) * m.squares - m.trace ** 2;
  const diagonalSpread = (m: MatrixInvariants): number =>
    n * (n + 1) * m.squaredDiagonal - (n - 1) * (m.trace ** 2 + 2 * m.squares);
  const mean = (x.trace * y.trace) / (n - 1);
  if (isFlat(n, x) || isFlat(n, y)) return { mean, variance: 0 };
  return {
    mean,
    variance:
      (2 * spread(x) * spread(y)) / ((n - 1) ** 2 * (n + 1) * (n - 2)) +
      (diagonalSpread(x) * diagonalSpread(y)) / ((n + 1) * n * (n - 1) * (n - 2) * (n - 3)),
  };
}
