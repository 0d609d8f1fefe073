import {
  fitStudentCopula,
  joinColumns,
  NotPositiveDefiniteError,
  studentInformation,
  wishartBias,
  type DenseMatrix,
  type StudentCopulaFit,
} from '@ggmi/numerics';
import type { GaussianMiOptions } from './estimate-gaussian-mi.js';
import { linearlyDependent } from './linearly-dependent.js';
import { checkPairedSample } from './paired-sample.js';

export interface StudentCopulaMi {
  /** The estimate of I(X;Y) in nats; not clamped. */
  readonly nats: number;
  /** The share of the correlations, before any correction: the Gaussian copula's formula at R. */
  readonly correlationNats: number;
  /** The share of the common scale; 0 where the fit is a Gaussian copula. */
  readonly scaleNats: number;
  /** 1/ν in [0, 1]; 0 is the Gaussian copula. */
  readonly tailWeight: number;
  /** Mean log-likelihood of the fit over that of the fitted Gaussian copula, nats per row; ≥ 0. */
  readonly likelihoodGainNats: number;
  /** What the Wishart correction is for this shape, whether or not it was subtracted. */
  readonly wishartBiasNats: number;
}

/**
 * Mutual information of X and Y as if their copula were that of a multivariate t law.
 *
 * Definition: R and ν by maximum pseudo-likelihood at the ranks (`fitStudentCopula`); then the t
 * law's information, ½ (ln det R_X + ln det R_Y − ln det R) plus a term of ν and the dimensions
 * (`studentInformation`), which is the copula's since information is blind to the margins.
 * Assumptions: i.i.d. rows; one common scale for all coordinates of X and Y. Direction: right for Gaussian
 * and t copulas; else it may err either way. Above all, X and Y each heavy-tailed but with scales of
 * their own pull ν down and the value up. The Wishart correction is the normal law's and a little
 * small for heavy tails. Cost: about 20 passes of O(N d²). Valid range: N > d, 1 ≤ ν.
 *
 * `x`: N × d_X, `y`: N × d_Y. Unmoved, to the last bit, by strictly increasing maps of any column.
 *
 * @throws DATA_INVALID where `estimateGaussianMi` does; a linear dependence is one of the scores.
 */
export function estimateStudentCopulaMi(
  x: DenseMatrix,
  y: DenseMatrix,
  { biasCorrection }: GaussianMiOptions,
): StudentCopulaMi {
  checkPairedSample(x, y);
  const dimensions = x.columns + y.columns;
  const fit = fitted(x, y);
  const { correlationNats, scaleNats } = studentInformation(fit, x.columns);
  const wishartBiasNats =
    wishartBias(x.rows, x.columns) +
    wishartBias(x.rows, y.columns) -
    wishartBias(x.rows, dimensions);
  const plugInNats = correlationNats + scaleNats;
  return {
    nats: biasCorrection === 'wishart' ? plugInNats - wishartBiasNats : plugInNats,
    correlationNats,
    scaleNats,
    tailWeight: 1 / fit.degreesOfFreedom,
    likelihoodGainNats: fit.logLikelihood - fit.gaussianLogLikelihood,
    wishartBiasNats,
  };
}

function fitted(x: DenseMatrix, y: DenseMatrix): StudentCopulaFit {
  try {
    return fitStudentCopula(joinColumns(x, y));
  } catch (error) {
    if (NotPositiveDefiniteError.is(error)) throw linearlyDependent(error, x.columns);
    throw error;
  }
}
