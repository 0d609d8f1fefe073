import type { DenseMatrix } from '@ggmi/numerics';
import { visitPairRows } from '../kernels/visit-pair-rows.js';
import type { Statistic } from '../sums/statistic.js';
import { gaussianKernelOf, type GaussianOptions } from './gaussian-kernel-of.js';

/** A squared maximum mean discrepancy with the σ that it was measured at. */
export interface SquaredMmd {
  readonly value: number;
  readonly sigma: number;
}

/**
 * Squared maximum mean discrepancy between the laws of two samples, Gaussian kernel.
 *
 * Definition: E k(X,X') + E k(Y,Y') − 2 E k(X,Y); `unbiased` leaves out pairs of a row with itself (eq. 3)
 * and may be negative, `biased` keeps them (eq. 5) and is at least 0.
 * Source: Gretton, Borgwardt, Rasch, Schölkopf & Smola 2012, JMLR 13, 723.
 * σ by the rule on the pooled sample, which no exchange of rows between the samples changes.
 * Assumptions: independent draws. In the limit 0 exactly for equal laws. Bias: `biased` upward by O(1/N).
 * Cost: (N + M)²/2 pairs, O(N + M) memory; the exact median as much again twice.
 *
 * `x` (N × d) and `y` (M × d) are taken as they are; N, M ≥ 2. DATA_INVALID where the median is 0.
 */
export function estimateSquaredMmd(
  x: DenseMatrix,
  y: DenseMatrix,
  { statistic, ...options }: GaussianOptions & { readonly statistic: Statistic },
): SquaredMmd {
  const pooled = poolRows(x, y);
  const { kernel, sigma } = gaussianKernelOf(pooled, { ...options, name: 'the pooled sample' });
  const sums = { withinX: 0, withinY: 0, between: 0 };
  visitPairRows([kernel], (i, values) => {
    const row = values[0]!;
    const ofX = Math.max(0, x.rows - i - 1);
    const first = sumOf(row.subarray(0, ofX));
    const second = sumOf(row.subarray(ofX));
    sums.withinX += 2 * first;
    if (i < x.rows) sums.between += second;
    else sums.withinY += 2 * second;
  });
  const self = statistic === 'biased' ? 1 : 0;
  const meanWithin = (sum: number, rows: number): number =>
    (sum + self * rows) / (rows * (rows - 1 + self));
  const value =
    meanWithin(sums.withinX, x.rows) +
    meanWithin(sums.withinY, y.rows) -
    (2 * sums.between) / (x.rows * y.rows);
  return { value, sigma };
}

/** The rows of both, those of `x` first. RangeError unless both have as many columns. */
export function poolRows(x: DenseMatrix, y: DenseMatrix): DenseMatrix {
  if (x.columns !== y.columns) {
    throw new RangeError(`Samples of ${x.columns} and ${y.columns} columns cannot be pooled.`);
  }
  const values = new Float64Array(x.values.length + y.values.length);
  values.set(x.values);
  values.set(y.values, x.values.length);
  return { rows: x.rows + y.rows, columns: x.columns, values };
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < values.length; j++) sum += values[j]!;
  return sum;
}
