import { logSumExp, type DenseMatrix } from '@ggmi/numerics';
import { gaussianKernel } from '../kernels/pair-kernel.js';
import { visitPairRows } from '../kernels/visit-pair-rows.js';
import { addRow } from '../sums/add-row.js';
import type { WhitenedBlock } from './whiten.js';

/** Whether the density at a row counts the row itself (`resubstitution`) or not. */
export type DensityEvaluation = 'leave-one-out' | 'resubstitution';

/** Sums below this have lost digits at the lower end of the doubles, or are 0. */
const LEAST_SUM = 1e-280;

/**
 * ln of the kernel density estimate at every row, in the data's own coordinates.
 *
 * Gaussian kernel of covariance h² Σ, Σ that of the data: of the whitened rows z it is
 * −ln n' − d ln h − (d/2) ln 2π − ln det L + ln Σ_j exp(−‖z_i − z_j‖²/(2h²)), n' = N − 1 terms if the row
 * itself is left out, N if not. Far rows are summed in logarithms: no density is 0.
 */
export function logDensities(
  { block, logScale }: WhitenedBlock,
  { factor, evaluation }: { readonly factor: number; readonly evaluation: DensityEvaluation },
): Float64Array {
  const { rows, columns } = block;
  const self = evaluation === 'resubstitution' ? 1 : 0;
  const terms = rows - 1 + self;
  const constant =
    Math.log(terms) + columns * (Math.log(factor) + Math.log(2 * Math.PI) / 2) + logScale;
  return kernelSumsWithoutSelf(block, factor).map((sum, i) => {
    const total = sum + self;
    const logSum = total > LEAST_SUM ? Math.log(total) : logKernelSum(block, i, factor);
    return logSum - constant;
  });
}

function kernelSumsWithoutSelf(block: DenseMatrix, factor: number): Float64Array {
  const sums = new Float64Array(block.rows);
  visitPairRows([gaussianKernel(block, factor)], (i, values) => {
    addRow(values[0]!, i, sums);
  });
  return sums;
}

/** ln Σ_{j≠i} exp(−‖z_i − z_j‖²/(2h²)), however far the others are. */
function logKernelSum({ rows, columns, values }: DenseMatrix, i: number, factor: number): number {
  const exponents = new Float64Array(rows - 1);
  let filled = 0;
  for (let j = 0; j < rows; j++) {
    if (j === i) continue;
    let square = 0;
    for (let c = 0; c < columns; c++) {
      square += (values[i * columns + c]! - values[j * columns + c]!) ** 2;
    }
    exponents[filled++] = -square / (2 * factor * factor);
  }
  return logSumExp(exponents);
}
