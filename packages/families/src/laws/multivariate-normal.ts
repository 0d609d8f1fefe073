import {
  cholesky,
  denseMatrix,
  diagonalBlock,
  fillNormal,
  logDeterminantSpd,
  type DenseMatrix,
  type RandomStream,
} from '@ggmi/numerics';
import type { KnownInformationFamily, PairedSample } from '../known-information-family.js';

export interface MultivariateNormalOptions {
  readonly id: string;
  readonly summary: string;
  /** How many of the leading coordinates are X; the others are Y. */
  readonly dimensionsX: number;
  /** Covariance of (X, Y) together, positive definite. */
  readonly covariance: DenseMatrix;
}

function sampleNormal(
  lower: DenseMatrix,
  dimensionsX: number,
  draw: { readonly n: number; readonly random: RandomStream },
): PairedSample {
  const size = lower.rows;
  const x = denseMatrix(draw.n, dimensionsX);
  const y = denseMatrix(draw.n, size - dimensionsX);
  const noise = new Float64Array(size);
  for (let row = 0; row < draw.n; row++) {
    fillNormal(noise, draw.random);
    for (let i = 0; i < size; i++) {
      let value = 0;
      for (let k = 0; k <= i; k++) value += lower.values[i * size + k]! * noise[k]!;
      if (i < dimensionsX) x.values[row * x.columns + i] = value;
      else y.values[row * y.columns + i - dimensionsX] = value;
    }
  }
  return { x, y };
}

/**
 * (X, Y) jointly normal with mean 0 and the given covariance Σ.
 *
 * I(X;Y) = ½ (ln det Σ_X + ln det Σ_Y − ln det Σ) (Cover & Thomas 2006, eq. 8.34 and 8.48).
 * Throws RangeError when `dimensionsX` leaves X or Y empty, and NotPositiveDefiniteError.
 */
export function multivariateNormal(options: MultivariateNormalOptions): KnownInformationFamily {
  const { id, summary, dimensionsX, covariance } = options;
  const size = covariance.rows;
  if (!(dimensionsX >= 1 && dimensionsX < size)) {
    throw new RangeError(
      `X takes 1 … ${size - 1} of ${size} coordinates; it was given ${dimensionsX}.`,
    );
  }
  const lower = cholesky(covariance);
  const marginals =
    logDeterminantSpd(diagonalBlock(covariance, 0, dimensionsX)) +
    logDeterminantSpd(diagonalBlock(covariance, dimensionsX, size));
  return {
    id,
    summary,
    dimensionsX,
    dimensionsY: size - dimensionsX,
    mutualInformation: 0.5 * (marginals - logDeterminantSpd(covariance)),
    sample: (n, random) => sampleNormal(lower, dimensionsX, { n, random }),
  };
}
