import type { JointSums } from '../sums/joint-sums.js';
import { gammaUpperTail } from './gamma-upper-tail.js';
import type { NullMoments } from './permutation-moments.js';

/**
 * Means over rows, or over tuples of different rows, of one kernel matrix. Off-diagonal entries are k,
 * their row sums r; full row means, the diagonal 1 included, are m = (1 + r)/N.
 */
interface KernelMeans {
  /** k(i,j). */
  readonly pair: number;
  /** k(i,j)². */
  readonly square: number;
  /** k(i,j) k(i,l). */
  readonly shared: number;
  /** k(i,j) k(l,o). */
  readonly apart: number;
  /** m(i). */
  readonly row: number;
  /** m(i)². */
  readonly rowSquare: number;
  /** m(i) m(j). */
  readonly rowsApart: number;
  /** k(i,j) m(i). */
  readonly pairWithRow: number;
  /** k(i,j) m(l). */
  readonly pairApartFromRow: number;
}

/**
 * P(dHSIC ≥ value) at joint independence, by a gamma law of two moments (as Pfister et al. 2018,
 * section 4.3). Absent below 4m rows for m blocks, where two moments are no description.
 */
export function jointGammaPValue(value: number, sums: JointSums): number | undefined {
  if (sums.rows < 4 * sums.rowSums.length) return undefined;
  return gammaUpperTail(value, { moments: jointMoments(sums), origin: 0 });
}

/**
 * Exact mean and variance of dHSIC when the rows of all blocks but one are permuted independently.
 *
 * With T = Σ_{i≠j} Π k_b(i,j) and R = Σ_i Π m_b(i), dHSIC = (N + T)/N² − 2R/N + const, and every moment of T
 * and R is a sum over patterns of equal indices of products over the blocks. They replace the
 * moments of Pfister et al. 2018, propositions 4 and 5, which hold up to O(1/N). N ≥ 4.
 */
export function jointMoments(sums: JointSums): NullMoments {
  const n = sums.rows;
  const means = sums.rowSums.map((rowSums, b) => meansOf(rowSums, sums.squares[b]!));
  const over = (part: keyof KernelMeans): number =>
    means.reduce((product, each) => product * each[part], 1);
  const pairs = n * (n - 1);
  const meanT = pairs * over('pair');
  const meanR = n * over('row');
  const varianceT =
    pairs *
      (2 * over('square') + 4 * (n - 2) * over('shared') + (n - 2) * (n - 3) * over('apart')) -
    meanT ** 2;
  const varianceR = n * over('rowSquare') + pairs * over('rowsApart') - meanR ** 2;
  const covariance =
    pairs * (2 * over('pairWithRow') + (n - 2) * over('pairApartFromRow')) - meanT * meanR;
  return {
    mean: (n + meanT) / n ** 2 - meanR / n,
    variance: varianceT / n ** 4 + (4 * varianceR) / n ** 2 - (4 * covariance) / n ** 3,
  };
}

function meansOf(rowSums: Float64Array, squares: number): KernelMeans {
  const n = rowSums.length;
  const rowMeans = rowSums.map((sum) => (1 + sum) / n);
  const total = sumOf(rowSums);
  const rowTotal = sumOf(rowMeans);
  const rowSumSquares = dot(rowSums, rowSums);
  const rowMeanSquares = dot(rowMeans, rowMeans);
  const crossed = dot(rowSums, rowMeans);
  const pairs = n * (n - 1);
  const triples = pairs * (n - 2);
  return {
    pair: total / pairs,
    square: squares / pairs,
    shared: (rowSumSquares - squares) / triples,
    apart: (total ** 2 - 4 * rowSumSquares + 2 * squares) / (triples * (n - 3)),
    row: rowTotal / n,
    rowSquare: rowMeanSquares / n,
    rowsApart: (rowTotal ** 2 - rowMeanSquares) / pairs,
    pairWithRow: crossed / pairs,
    pairApartFromRow: (total * rowTotal - 2 * crossed) / triples,
  };
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, each) => sum + each, 0);
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, each, i) => sum + each * b[i]!, 0);
}
