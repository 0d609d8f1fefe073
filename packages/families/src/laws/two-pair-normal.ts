import { identity } from '@ggmi/numerics';
import type { KnownInformationFamily } from '../known-information-family.js';
import { multivariateNormal } from './multivariate-normal.js';

/** X_i = 2Z_i + noise and Y_i = 2Z_i + noise, unit variances: 4 / (4 + 1). */
const CORRELATION = 0.8;

/**
 * n + n standard normal variables of which the pairs (X₁,Y₁) and (X₂,Y₂) have correlation 0.8 and
 * all else is independent: I = −ln 0.36 whatever n ("2-pair" in Czyż et al., NeurIPS 2023).
 * Throws RangeError unless n ≥ 2.
 */
export function twoPairNormal(n: number): KnownInformationFamily {
  if (!(n >= 2))
    throw new RangeError(`Two pairs need at least 2 + 2 coordinates; got ${n} + ${n}.`);
  const size = 2 * n;
  const covariance = identity(size);
  for (const i of [0, 1]) {
    covariance.values[i * size + n + i] = CORRELATION;
    covariance.values[(n + i) * size + i] = CORRELATION;
  }
  return multivariateNormal({
    id: `2-pair-${n}+${n}`,
    summary: `${n} + ${n} standard normal variables; two pairs have correlation ${CORRELATION}.`,
    dimensionsX: n,
    covariance,
  });
}
