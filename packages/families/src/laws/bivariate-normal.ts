import { fromRows } from '@ggmi/numerics';
import type { KnownInformationFamily } from '../known-information-family.js';
import { multivariateNormal } from './multivariate-normal.js';

/**
 * Two standard normal variables with correlation ρ: I = −½ ln(1 − ρ²).
 * Throws RangeError unless −1 < ρ < 1.
 */
export function bivariateNormal(correlation: number): KnownInformationFamily {
  return multivariateNormal({
    id: `normal-1+1-rho${correlation}`,
    summary: `Two standard normal variables with correlation ${correlation}.`,
    dimensionsX: 1,
    covariance: fromRows([
      [1, correlation],
      [correlation, 1],
    ]),
  });
}
