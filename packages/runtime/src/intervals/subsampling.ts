import { permutation, type RandomStream } from '@ggmi/numerics';
import { sampleVariance, type StandardError } from './standard-error.js';

/** Disjoint parts per partition of the rows. */
export const PARTS = 10;

/**
 * Row indices of disjoint parts: `partitions` random partitions of 0..rows-1 into PARTS parts of
 * floor(rows / PARTS) rows each, without replacement (duplicates would break nearest-neighbour
 * estimators). Indices are ascending within a part.
 */
export function partitionRows(
  rows: number,
  options: { readonly partitions: number; readonly random: RandomStream },
): Uint32Array[][] {
  const size = Math.floor(rows / PARTS);
  return Array.from({ length: options.partitions }, (_, partition) => {
    const order = permutation(rows, options.random.fork(String(partition)));
    return Array.from({ length: PARTS }, (_, part) =>
      order.slice(part * size, (part + 1) * size).sort(),
    );
  });
}

/**
 * The standard error at the full size N from values on disjoint parts of size N/K: the variance of
 * independent parts, averaged over P partitions, divided by K (variance falls as 1/N; Holmes &
 * Nemenman 2019, Phys. Rev. E 100, 022404).
 *
 * Degrees of freedom: P (K − 1), at most N − 1. For a statistic that is nearly a mean over rows, the
 * variances of random partitions of one data set are uncorrelated beyond the row variance that they
 * all estimate, which itself has N − 1.
 */
export function subsamplingStandardError(
  values: readonly (readonly number[])[],
  rows: number,
): StandardError {
  const variances = values.map(sampleVariance);
  const mean = variances.reduce((sum, variance) => sum + variance, 0) / variances.length;
  return {
    standardError: Math.sqrt(mean / PARTS),
    degreesOfFreedom: Math.min(values.length * (PARTS - 1), rows - 1),
  };
}
