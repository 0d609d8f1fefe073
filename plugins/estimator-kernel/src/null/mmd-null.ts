import type { RelabelledValue } from '@ggmi/core';
import type { DenseMatrix } from '@ggmi/numerics';
import { poolRows } from '../estimation/estimate-mmd.js';
import { gaussianKernelOf, type GaussianOptions } from '../estimation/gaussian-kernel-of.js';
import type { PairKernel } from '../kernels/pair-kernel.js';
import { visitPairRows } from '../kernels/visit-pair-rows.js';
import type { Statistic } from '../sums/statistic.js';

/** Up to so many pooled rows the upper triangle of the kernel matrix is stored: 4 N² bytes, 67 MB. */
const STORED_ROWS = 4096;

/**
 * The null of squared MMD: the pooled kernel matrix, and with it σ, is the same for every division of
 * the pooled rows, so that a permutation costs N²/2 additions. As `estimateSquaredMmd` otherwise.
 */
export function mmdNull(
  x: DenseMatrix,
  y: DenseMatrix,
  { statistic, ...options }: GaussianOptions & { readonly statistic: Statistic },
): RelabelledValue {
  const pooled = poolRows(x, y);
  const { kernel } = gaussianKernelOf(pooled, { ...options, name: 'the pooled sample' });
  const visitRows = rowsOf(kernel);
  const self = statistic === 'biased' ? 1 : 0;
  const meanWithin = (sum: number, rows: number): number =>
    (2 * sum + self * rows) / (rows * (rows - 1 + self));
  return (order) => {
    const isX = new Float64Array(pooled.rows);
    for (let row = 0; row < x.rows; row++) isX[order[row]!] = 1;
    const { withinX, withinY, between } = sumsOf(visitRows, isX);
    return (
      meanWithin(withinX, x.rows) + meanWithin(withinY, y.rows) - (2 * between) / (x.rows * y.rows)
    );
  };
}

/** Visits k(i, j), j = i + 1 … N − 1, for every i. */
type VisitRows = (visit: (i: number, row: Float64Array) => void) => void;

function rowsOf(kernel: PairKernel): VisitRows {
  const { rows } = kernel.block;
  const anew: VisitRows = (visit) => {
    visitPairRows([kernel], (i, [row]) => visit(i, row!.subarray(0, rows - 1 - i)));
  };
  if (rows > STORED_ROWS) return anew;
  const stored: Float64Array[] = [];
  anew((i, row) => void (stored[i] = row.slice()));
  return (visit) => stored.forEach((row, i) => visit(i, row));
}

/** Sums over unordered pairs, by the sides of their rows. */
function sumsOf(visitRows: VisitRows, isX: Float64Array) {
  const sums = { withinX: 0, withinY: 0, between: 0 };
  visitRows((i, row) => {
    let ofX = 0;
    let ofY = 0;
    for (let j = 0; j < row.length; j++) {
      const part = row[j]! * isX[i + 1 + j]!;
      ofX += part;
      ofY += row[j]! - part;
    }
    if (isX[i] === 1) {
      sums.withinX += ofX;
      sums.between += ofY;
    } else {
      sums.between += ofX;
      sums.withinY += ofY;
    }
  });
  return sums;
}
