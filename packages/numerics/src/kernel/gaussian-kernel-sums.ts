import type { DenseMatrix } from '../linear-algebra/dense-matrix.js';
import { withScratch } from '../wasm/scratch.js';
import { columnMajor, STRIP, strideFor } from './column-major.js';

/** A block with the scale of its kernel exp(−gamma ‖a − b‖²), gamma ≥ 0 in 1/units². */
export interface KernelledBlock {
  readonly block: DenseMatrix;
  readonly gamma: number;
}

/** Sums over the two kernel matrices of paired rows, the diagonals left out. */
export interface KernelSums {
  /** Σ_{j≠i} K_ij per row i. */
  readonly rowSumsX: Float64Array;
  /** Σ_{j≠i} L_ij per row i. */
  readonly rowSumsY: Float64Array;
  /** Σ_i Σ_{j≠i} K_ij L_ij. */
  readonly productSum: number;
}

/**
 * The sums from which biased and unbiased HSIC follow, in O(n) memory and n²/2 pairs.
 *
 * K_ij = exp(−gammaX ‖x_i − x_j‖²), L likewise from y; a diagonal entry is 1 and is not counted.
 * Each kernel value is within about (2 + d/2) · 2.2e-16 · (1 + gamma ‖x_i − x_j‖²), relative, of the
 * true one, and 0 below exp(−708).
 * Throws RangeError on unequal rows, or a gamma that is not a finite number > 0.
 */
export function gaussianKernelSums(x: KernelledBlock, y: KernelledBlock): KernelSums {
  assertKernelled(x, y);
  const { rows } = x.block;
  return withScratch(({ kernels, place, reserve, doubles }) => {
    const stride = strideFor(rows);
    const columnsX = place(columnMajor(x.block));
    const columnsY = place(columnMajor(y.block));
    const sumsX = place(new Float64Array(stride));
    const sumsY = place(new Float64Array(stride));
    const k = reserve(8 * STRIP);
    const l = reserve(8 * STRIP);
    let products = 0;
    for (let i = 0; i < rows - 1; i++) {
      for (let from = i + 1; from < rows; from += STRIP) {
        const to = Math.min(rows, from + STRIP);
        kernels.gaussianKernelRow(columnsX, stride, x.block.columns, i, from, to, x.gamma, k);
        kernels.gaussianKernelRow(columnsY, stride, y.block.columns, i, from, to, y.gamma, l);
        products += kernels.addKernelSums(k, l, to - from, sumsX, sumsY, i, from);
      }
    }
    return {
      rowSumsX: doubles(sumsX, rows).slice(),
      rowSumsY: doubles(sumsY, rows).slice(),
      productSum: 2 * products,
    };
  });
}

/** The plain twin of `gaussianKernelSums`, equal up to the order of summation. */
export function gaussianKernelSumsPlain(x: KernelledBlock, y: KernelledBlock): KernelSums {
  assertKernelled(x, y);
  const { rows } = x.block;
  const rowSumsX = new Float64Array(rows);
  const rowSumsY = new Float64Array(rows);
  let products = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = i + 1; j < rows; j++) {
      const k = Math.exp(-x.gamma * squaredDistance(x.block, i, j));
      const l = Math.exp(-y.gamma * squaredDistance(y.block, i, j));
      rowSumsX[i]! += k;
      rowSumsX[j]! += k;
      rowSumsY[i]! += l;
      rowSumsY[j]! += l;
      products += k * l;
    }
  }
  return { rowSumsX, rowSumsY, productSum: 2 * products };
}

/** ‖x_i − x_j‖², summed in the order of the columns. */
export function squaredDistance({ columns, values }: DenseMatrix, i: number, j: number): number {
  let sum = 0;
  for (let c = 0; c < columns; c++) {
    const difference = values[i * columns + c]! - values[j * columns + c]!;
    sum += difference * difference;
  }
  return sum;
}

function assertKernelled(x: KernelledBlock, y: KernelledBlock): void {
  if (x.block.rows !== y.block.rows) {
    throw new RangeError(`Kernel sums want paired rows, not ${x.block.rows} and ${y.block.rows}.`);
  }
  for (const { gamma } of [x, y]) {
    if (gamma > 0 && Number.isFinite(gamma)) continue;
    throw new RangeError(`The scale gamma of a kernel is a finite number above 0, not ${gamma}.`);
  }
}
