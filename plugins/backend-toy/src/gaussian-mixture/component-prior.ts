import type { RandomStream } from '@ggmi/core';
import { drawCovariance, type CovariancePrior } from './covariance-prior.js';

/** Means are uniform on the cube [0, 10)^d. */
const meanRange = 10;

/** The law that components of a random mixture come from. */
export interface ComponentPrior {
  /** d. */
  readonly dimensions: number;
  readonly covariance: CovariancePrior;
}

/** One component of a mixture. */
export interface MixtureComponent {
  /** d numbers. */
  readonly mean: Float64Array;
  /** d² numbers, row by row. */
  readonly covariance: Float64Array;
}

/** A random component: its mean and its covariance. */
export function drawComponent(
  { dimensions, covariance }: ComponentPrior,
  random: RandomStream,
): MixtureComponent {
  const mean = Float64Array.from({ length: dimensions }, () => meanRange * random.uniform());
  return { mean, covariance: drawCovariance(covariance, dimensions, random.fork('covariance')) };
}
