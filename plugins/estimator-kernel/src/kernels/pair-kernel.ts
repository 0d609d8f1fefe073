import { selectRows, type DenseMatrix } from '@ggmi/numerics';

/**
 * A symmetric function of pairs of rows that depends on their Euclidean distance: as data, because
 * it is evaluated row by row and no N × N matrix is held.
 */
export interface PairKernel {
  /** N × d. */
  readonly block: DenseMatrix;
  readonly shape: 'gaussian' | 'distance';
  /** gamma of exp(−gamma ‖a − b‖²) in 1/units²; 0 for distances. */
  readonly gamma: number;
}

/** k(a, b) = exp(−‖a − b‖²/(2σ²)) on the rows of `block`; σ > 0 in the unit of the block. */
export function gaussianKernel(block: DenseMatrix, sigma: number): PairKernel {
  return { block, shape: 'gaussian', gamma: 1 / (2 * sigma * sigma) };
}

/** ‖a − b‖ on the rows of `block`: what distance correlation is made of. */
export function distanceKernel(block: DenseMatrix): PairKernel {
  return { block, shape: 'distance', gamma: 0 };
}

/** The same function with row `order[i]` in the place of row i. */
export function reorderedKernel(kernel: PairKernel, order: ArrayLike<number>): PairKernel {
  return { ...kernel, block: selectRows(kernel.block, order) };
}

/** The value of a row with itself, once per row. */
export function kernelDiagonal({ block, shape }: PairKernel): Float64Array {
  return new Float64Array(block.rows).fill(shape === 'gaussian' ? 1 : 0);
}
