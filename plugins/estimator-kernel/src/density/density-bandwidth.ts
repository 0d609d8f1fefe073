import { crossValidatedFactor, type DensityFactor } from './cross-validated-factor.js';
import type { WhitenedBlock } from './whiten.js';

/**
 * How the bandwidth factor h is found: the kernel's covariance is h² times that of the data.
 *
 * - `scott`: N^(−1/(d+4)) (Scott 1992, eq. 6.42).
 * - `silverman`: (N(d+2)/4)^(−1/(d+4)) (Silverman 1986, eq. 4.14): least mean integrated squared error at
 *   the normal law; equal to Scott's for d = 2.
 * - `cross-validated`: the greatest leave-one-out likelihood (Habbema et al. 1974, Duin 1976).
 * - a number: h itself, for every density.
 */
export type DensityBandwidth = 'scott' | 'silverman' | 'cross-validated' | number;

/** The factor h > 0 for a whitened block; dimensionless. */
export function densityFactor(whitened: WhitenedBlock, bandwidth: DensityBandwidth): DensityFactor {
  const { rows, columns } = whitened.block;
  const power = -1 / (columns + 4);
  switch (bandwidth) {
    case 'scott':
      return { factor: rows ** power, converged: true };
    case 'silverman':
      return { factor: ((rows * (columns + 2)) / 4) ** power, converged: true };
    case 'cross-validated':
      return crossValidatedFactor(whitened);
    default:
      return { factor: bandwidth, converged: true };
  }
}
