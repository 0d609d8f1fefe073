import type { DenseMatrix } from '@ggmi/numerics';
import { bandwidthOf, type BandwidthRule } from '../bandwidth/bandwidth.js';
import { gaussianKernel } from '../kernels/pair-kernel.js';
import { dependenceNull } from '../null/dependence-null.js';
import { pairOfKernels, type KernelPair } from '../sums/kernel-pair.js';
import type { PairSums } from '../sums/kernel-sums.js';
import { unbiasedHsicOf } from './hsic-of-sums.js';

/** One bandwidth of a sweep. */
export interface SweptBandwidth {
  /** Factor on σ of both blocks. */
  readonly multiple: number;
  readonly pair: KernelPair;
}

/** The kernels of both blocks at every multiple of their σ. Throws as `bandwidthOf` does. */
export function sweepBandwidths(
  { x, y }: { readonly x: DenseMatrix; readonly y: DenseMatrix },
  options: { readonly bandwidth: BandwidthRule; readonly multiples: readonly number[] },
): { readonly sigmas: readonly [number, number]; readonly swept: readonly SweptBandwidth[] } {
  const sigmaX = bandwidthOf(x, { rule: options.bandwidth, name: 'x' });
  const sigmaY = bandwidthOf(y, { rule: options.bandwidth, name: 'y' });
  const swept = options.multiples.map((multiple) => ({
    multiple,
    pair: pairOfKernels(gaussianKernel(x, multiple * sigmaX), gaussianKernel(y, multiple * sigmaY)),
  }));
  return { sigmas: [sigmaX, sigmaY], swept };
}

/**
 * (HSIC − mean)/standard deviation over all pairings of the rows, of unbiased HSIC: exact moments.
 *
 * The moments do not depend on the pairing, so that the greatest of these over bandwidths is again a
 * statistic for a permutation test at its exact level. 0 where all pairings give one value.
 */
export function standardisedHsic(sums: PairSums): number {
  return dependenceNull(sums, 'unbiased').zScore ?? 0;
}

/** What the sweep saw at one bandwidth, named by its multiple. */
export function sweepDiagnostics({ multiple, pair }: SweptBandwidth): Record<string, number> {
  return {
    [`hsicAtMultiple${multiple}`]: unbiasedHsicOf(pair.sums),
    [`nullZScoreAtMultiple${multiple}`]: standardisedHsic(pair.sums),
  };
}

/** m times the least gamma p-value of m bandwidths, at most 1: conservative (Bonferroni). */
export function combinedGammaPValue(swept: readonly SweptBandwidth[]): number | undefined {
  const values = swept.flatMap(({ pair }) => {
    const { gammaPValue } = dependenceNull(pair.sums, 'unbiased');
    return gammaPValue === undefined ? [] : [gammaPValue];
  });
  if (values.length < swept.length) return undefined;
  return Math.min(1, values.length * Math.min(...values));
}
