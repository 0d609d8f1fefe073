import { cholesky, fromRows } from '@ggmi/numerics';
import type { MatrixRows, RandomStream } from '@ggmi/core';

/** Draws vectors of N(0, covariance). */
export type GaussianSampler = (random: RandomStream) => number[];

/**
 * A sampler of N(0, covariance) by the Cholesky factor L: x = L z.
 *
 * A covariance of zeros gives zeros: a generator without noise is a legal one.
 */
export function gaussianSampler(covariance: MatrixRows): GaussianSampler {
  const size = covariance.length;
  if (covariance.every((row) => row.every((entry) => entry === 0))) {
    return () => new Array<number>(size).fill(0);
  }
  const factor = cholesky(fromRows(covariance)).values;
  return (random) => {
    const standard = Array.from({ length: size }, () => random.normal());
    return Array.from({ length: size }, (_, row) => {
      let sum = 0;
      for (let column = 0; column <= row; column++) {
        sum += factor[row * size + column]! * standard[column]!;
      }
      return sum;
    });
  };
}
