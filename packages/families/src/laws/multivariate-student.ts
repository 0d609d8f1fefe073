import { denseMatrix, digamma, logGamma, type RandomStream } from '@ggmi/numerics';
import type { KnownInformationFamily } from '../known-information-family.js';

export interface MultivariateStudentOptions {
  readonly dimensionsX: number;
  readonly dimensionsY: number;
  /** ν, a whole number ≥ 1. */
  readonly degreesOfFreedom: number;
}

/** Differential entropy of the k-dimensional t with ν degrees of freedom and identity dispersion. */
function studentEntropy(k: number, nu: number): number {
  const half = nu / 2;
  const shifted = (nu + k) / 2;
  return (
    logGamma(half) -
    logGamma(shifted) +
    (k / 2) * Math.log(nu * Math.PI) +
    shifted * (digamma(shifted) - digamma(half))
  );
}

/** 1/√(χ²_ν/ν), the scale that all coordinates of one draw share. */
function commonScale(nu: number, random: RandomStream): number {
  let chiSquare = 0;
  for (let i = 0; i < nu; i++) chiSquare += random.normal() ** 2;
  return Math.sqrt(nu / chiSquare);
}

/**
 * (X, Y) of the multivariate t law with identity dispersion: no correlation, but a common scale.
 *
 * I = h_m + h_n − h_{m+n} with h_k = lnΓ(ν/2) − lnΓ((ν+k)/2) + (k/2) ln νπ
 * + ((ν+k)/2)[ψ((ν+k)/2) − ψ(ν/2)] (Arellano-Valle, Contreras-Reyes & Genton 2013).
 * Moments of order ν and above do not exist. Throws RangeError for numbers that are not whole and ≥ 1.
 */
export function multivariateStudent(options: MultivariateStudentOptions): KnownInformationFamily {
  const { dimensionsX, dimensionsY, degreesOfFreedom } = options;
  for (const [name, value] of Object.entries(options)) {
    if (!(Number.isInteger(value) && value >= 1)) {
      throw new RangeError(
        `${name} of a Student family must be a whole number ≥ 1; it is ${value}.`,
      );
    }
  }
  return {
    id: `student-${dimensionsX}+${dimensionsY}-df${degreesOfFreedom}`,
    summary:
      `${dimensionsX} + ${dimensionsY} uncorrelated variables of one multivariate Student law ` +
      `with ${degreesOfFreedom} degrees of freedom.`,
    dimensionsX,
    dimensionsY,
    mutualInformation:
      studentEntropy(dimensionsX, degreesOfFreedom) +
      studentEntropy(dimensionsY, degreesOfFreedom) -
      studentEntropy(dimensionsX + dimensionsY, degreesOfFreedom),
    sample(n, random) {
      const x = denseMatrix(n, dimensionsX);
      const y = denseMatrix(n, dimensionsY);
      for (let row = 0; row < n; row++) {
        const scale = commonScale(degreesOfFreedom, random);
        for (let j = 0; j < dimensionsX; j++)
          x.values[row * dimensionsX + j] = scale * random.normal();
        for (let j = 0; j < dimensionsY; j++)
          y.values[row * dimensionsY + j] = scale * random.normal();
      }
      return { x, y };
    },
  };
}
