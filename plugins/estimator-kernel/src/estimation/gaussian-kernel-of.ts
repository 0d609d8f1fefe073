import type { DenseMatrix } from '@ggmi/numerics';
import { bandwidthOf, type BandwidthRule } from '../bandwidth/bandwidth.js';
import { gaussianKernel, type PairKernel } from '../kernels/pair-kernel.js';

/** How wide Gaussian kernels are. */
export interface GaussianOptions {
  /** How σ is found, for every block by itself. */
  readonly bandwidth: BandwidthRule;
  /** Factor on that σ; 1 if left out. */
  readonly bandwidthMultiple?: number;
}

/** The Gaussian kernel of one block with its σ. Throws DATA_INVALID where the median is 0. */
export function gaussianKernelOf(
  block: DenseMatrix,
  { bandwidth, bandwidthMultiple = 1, name }: GaussianOptions & { readonly name: string },
): { readonly kernel: PairKernel; readonly sigma: number } {
  const sigma = bandwidthMultiple * bandwidthOf(block, { rule: bandwidth, name });
  return { kernel: gaussianKernel(block, sigma), sigma };
}
