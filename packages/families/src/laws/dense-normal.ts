import { denseMatrix } from '@ggmi/numerics';
import type { KnownInformationFamily } from '../known-information-family.js';
import { multivariateNormal } from './multivariate-normal.js';

const CORRELATION = 0.5;

/**
 * n + n standard normal variables, every two of them with correlation ½: information that is
 * spread over all coordinates ("dense" in Czyż et al., NeurIPS 2023).
 */
export function denseNormal(n: number): KnownInformationFamily {
  const size = 2 * n;
  const covariance = denseMatrix(size, size, new Float64Array(size * size).fill(CORRELATION));
  for (let i = 0; i < size; i++) covariance.values[i * size + i] = 1;
  return multivariateNormal({
    id: `dense-${n}+${n}`,
    summary: `${n} + ${n} standard normal variables, every two with correlation ${CORRELATION}.`,
    dimensionsX: n,
    covariance,
  });
}
