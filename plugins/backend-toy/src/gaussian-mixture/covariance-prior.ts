import type { RandomStream } from '@ggmi/core';
import { denseMatrix, multiply, multiplyByTransposed, positivePolarFactor } from '@ggmi/numerics';
import { z } from 'zod';

/** Keeps the smallest variance of a positive definite draw away from 0. */
const RIDGE = 0.05;

export const covariancePrior = z
  .enum(['positive-definite', 'product'])
  .describe(
    'The prior of a covariance: A Aᵀ + 0.05 I, or (as published) a product A B, which is not symmetric and is drawn from through its polar factor ((A B)ᵀ A B)^½. A and B: d×d, uniform on [0, 1).',
  );

export type CovariancePrior = z.output<typeof covariancePrior>;

/**
 * A random covariance, d×d row by row.
 *
 * `product` is the compatibility mode of the published simulation: its "covariance" P = A B is not
 * symmetric, and a sampler by singular values P = U S Vᵀ draws from the covariance V S Vᵀ instead.
 */
export function drawCovariance(
  prior: CovariancePrior,
  dimensions: number,
  random: RandomStream,
): Float64Array {
  const first = uniformMatrix(dimensions, random);
  if (prior === 'product') {
    return positivePolarFactor(multiply(first, uniformMatrix(dimensions, random))).values;
  }
  const { values } = multiplyByTransposed(first, first);
  for (let j = 0; j < dimensions; j++) values[j * dimensions + j]! += RIDGE;
  return values;
}

function uniformMatrix(size: number, random: RandomStream) {
  const values = Float64Array.from({ length: size * size }, () => random.uniform());
  return denseMatrix(size, size, values);
}
