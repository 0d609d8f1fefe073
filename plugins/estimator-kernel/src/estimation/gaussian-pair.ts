import type { DenseMatrix } from '@ggmi/numerics';
import { pairOfKernels, type KernelPair } from '../sums/kernel-pair.js';
import { gaussianKernelOf, type GaussianOptions } from './gaussian-kernel-of.js';

/** Gaussian kernels on both blocks, with both σ as diagnostics. Throws as `gaussianKernelOf` does. */
export function gaussianPair(
  { x, y }: { readonly x: DenseMatrix; readonly y: DenseMatrix },
  { bandwidth, bandwidthMultiple = 1 }: GaussianOptions,
): { readonly pair: KernelPair; readonly diagnostics: Readonly<Record<string, number>> } {
  const k = gaussianKernelOf(x, { bandwidth, bandwidthMultiple, name: 'x' });
  const l = gaussianKernelOf(y, { bandwidth, bandwidthMultiple, name: 'y' });
  return {
    pair: pairOfKernels(k.kernel, l.kernel),
    diagnostics: { bandwidthX: k.sigma, bandwidthY: l.sigma },
  };
}
