import type { DenseMatrix } from '@ggmi/numerics';
import { jointGammaPValue } from '../null/joint-gamma-p-value.js';
import { jointSums, type JointSums } from '../sums/joint-sums.js';
import { gaussianKernelOf, type GaussianOptions } from './gaussian-kernel-of.js';

/** dHSIC with what belongs to it. */
export interface JointHsic {
  readonly value: number;
  /** σ of every block. */
  readonly bandwidths: readonly number[];
  /** P(value or more) at joint independence by a gamma law; absent for fewer than 4m rows. */
  readonly gammaPValue?: number;
}

/**
 * dHSIC: joint dependence of any number m ≥ 2 of blocks, Gaussian kernels.
 *
 * Definition: N⁻² Σ_ij Π_b k_b(i,j) + Π_b N⁻² Σ_ij k_b(i,j) − 2 N⁻¹ Σ_i Π_b N⁻¹ Σ_j k_b(i,j), pairs of a row
 * with itself included. For two blocks biased HSIC with divisor N².
 * Source: Pfister, Bühlmann, Schölkopf & Peters 2018, JRSS B 80, 5, definition 2.
 * Assumptions: independent rows. In the limit 0 exactly at joint independence.
 * Bias: upward by O(1/N). Cost: m N²/2 kernel values, O(mN) memory.
 *
 * The blocks are taken as they are. RangeError on unequal rows, DATA_INVALID where a median is 0.
 */
export function estimateDhsic(
  blocks: readonly DenseMatrix[],
  { names, ...options }: GaussianOptions & { readonly names: readonly string[] },
): JointHsic {
  const kernels = blocks.map((block, b) =>
    gaussianKernelOf(block, { ...options, name: names[b] ?? `block ${b}` }),
  );
  const sums = jointSums(kernels.map(({ kernel }) => kernel));
  const value = dhsicOf(sums);
  const gammaPValue = jointGammaPValue(value, sums);
  return {
    value,
    bandwidths: kernels.map(({ sigma }) => sigma),
    ...(gammaPValue === undefined ? {} : { gammaPValue }),
  };
}

function dhsicOf({ rows, product, rowSums }: JointSums): number {
  let crossed = 0;
  for (let i = 0; i < rows; i++) {
    crossed += rowSums.reduce((share, sums) => (share * (1 + sums[i]!)) / rows, 1);
  }
  const separate = rowSums.reduce((share, sums) => {
    return (share * sums.reduce((sum, each) => sum + each, rows)) / rows ** 2;
  }, 1);
  return (product + rows) / rows ** 2 + separate - (2 * crossed) / rows;
}
