import { cholesky } from '../linear-algebra/cholesky.js';
import { denseMatrix, type DenseMatrix } from '../linear-algebra/dense-matrix.js';
import { diagonalBlock } from '../linear-algebra/diagonal-block.js';
import { logDeterminantSpd } from '../linear-algebra/log-determinant-spd.js';
import { chiSquare } from '../random/chi-square.js';
import type { RandomStream } from '../random/random-stream.js';
import { digamma } from '../special/digamma.js';
import { logGamma } from '../special/log-gamma.js';

/** The copula of a multivariate t law: a correlation matrix and ν; ν = ∞ is the Gaussian copula. */
export interface StudentCopula {
  /** d × d, unit diagonal, positive definite. */
  readonly correlation: DenseMatrix;
  /** ν > 0, not necessarily whole; Infinity for the Gaussian copula. */
  readonly degreesOfFreedom: number;
}

/** `rows` draws of the t law with this copula, rows × d. Throws what `cholesky` throws. */
export function drawStudentCopula(
  { correlation, degreesOfFreedom: nu }: StudentCopula,
  rows: number,
  random: RandomStream,
): DenseMatrix {
  const size = correlation.rows;
  const lower = cholesky(correlation).values;
  const noise = new Float64Array(size);
  const draws = denseMatrix(rows, size);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < size; i++) noise[i] = random.normal();
    const scale = nu === Infinity ? 1 : Math.sqrt(nu / chiSquare(nu, random));
    for (let i = 0; i < size; i++) {
      let sum = 0;
      for (let k = 0; k <= i; k++) sum += lower[i * size + k]! * noise[k]!;
      draws.values[row * size + i] = scale * sum;
    }
  }
  return draws;
}

/** The mutual information of the leading and the other coordinates, in its two parts. */
export interface StudentInformation {
  /** ½ (ln det R_X + ln det R_Y − ln det R), nats. */
  readonly correlationNats: number;
  /** What the common scale adds: 0 at ν = ∞, and positive below. */
  readonly scaleNats: number;
}

/**
 * I(X;Y) where the first `dimensionsX` coordinates of the copula are X.
 *
 * The t law's entropy is ½ ln det R and a term of d and ν alone (Arellano-Valle, Contreras-Reyes &
 * Genton 2013, Scand. J. Stat. 40, 42), so the two parts add. Throws NotPositiveDefiniteError.
 */
export function studentInformation(copula: StudentCopula, dimensionsX: number): StudentInformation {
  const { correlation, degreesOfFreedom: nu } = copula;
  const size = correlation.rows;
  const ofX = logDeterminantSpd(diagonalBlock(correlation, 0, dimensionsX));
  const ofY = logDeterminantSpd(diagonalBlock(correlation, dimensionsX, size));
  const correlationNats = 0.5 * (ofX + ofY - logDeterminantSpd(correlation));
  if (nu === Infinity) return { correlationNats, scaleNats: 0 };
  const scaleNats =
    sphericalEntropy(dimensionsX, nu) +
    sphericalEntropy(size - dimensionsX, nu) -
    sphericalEntropy(size, nu);
  return { correlationNats, scaleNats };
}

/** Entropy of the d-dimensional t with identity dispersion, less (d/2) ln νπ and lnΓ(ν/2), which cancel but for one lnΓ(ν/2). */
function sphericalEntropy(d: number, nu: number): number {
  const half = nu / 2;
  const shifted = (nu + d) / 2;
  return logGamma(half) - logGamma(shifted) + shifted * (digamma(shifted) - digamma(half));
}
