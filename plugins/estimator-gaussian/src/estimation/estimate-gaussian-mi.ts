import {
  correlation,
  diagonalBlock,
  joinColumns,
  logDeterminantSpd,
  NotPositiveDefiniteError,
  wishartBias,
  type DenseMatrix,
} from '@ggmi/numerics';
import { linearlyDependent } from './linearly-dependent.js';
import { checkPairedSample } from './paired-sample.js';

/** Correlations carry a rounding error of about √N · 2⁻⁵²: 1 − R² below this is noise. */
const LEAST_UNEXPLAINED_SHARE = 1e-12;

export interface GaussianMiOptions {
  /** `wishart` subtracts the exact bias of normal data; `none` is the plug-in value. */
  readonly biasCorrection: 'wishart' | 'none';
}

export interface GaussianMi {
  /** The estimate of I(X;Y) in nats; not clamped, so about half the values at independence are negative. */
  readonly nats: number;
  /** The plug-in value before any correction, never below 0 but for rounding. */
  readonly plugInNats: number;
  /** What the Wishart correction is for this shape, whether or not it was subtracted. */
  readonly wishartBiasNats: number;
}

/**
 * Mutual information of X and Y as if they were jointly normal.
 *
 * Definition: Î = ½ (ln det R_X + ln det R_Y − ln det R) with R the Pearson correlation matrix of
 * (X, Y) (Cover & Thomas 2006, eq. 8.34); minus the Wishart bias of the three log-determinants.
 * Assumptions: i.i.d. rows. Normal data: unbiased with `wishart` at every N, biased upward by about
 * d_X d_Y / (2N) without. Other data: it sees linear dependence alone and may err either way; for
 * normal margins in 1 + 1 dimensions it tends to a lower bound. Cost: O(N d² + d³), d = d_X + d_Y.
 * Valid range: N > d, and no column within 1e-12 of a linear combination of the others, so at most
 * about 13.8 nats per dimension.
 *
 * `x`: N × d_X, `y`: N × d_Y. Unmoved by invertible linear maps of X and of Y.
 *
 * @throws DATA_INVALID for unequal rows, N ≤ d, a value that is not finite or beyond 1e300, a
 * constant column, and a column that depends linearly on those before it.
 */
export function estimateGaussianMi(
  x: DenseMatrix,
  y: DenseMatrix,
  { biasCorrection }: GaussianMiOptions,
): GaussianMi {
  checkPairedSample(x, y);
  const dimensions = x.columns + y.columns;

  const joint = correlation(joinColumns(x, y));
  const plugInNats = plugIn(joint, x.columns);
  const wishartBiasNats =
    wishartBias(x.rows, x.columns) +
    wishartBias(x.rows, y.columns) -
    wishartBias(x.rows, dimensions);
  const nats = biasCorrection === 'wishart' ? plugInNats - wishartBiasNats : plugInNats;
  return { nats, plugInNats, wishartBiasNats };
}

function plugIn(joint: DenseMatrix, dimensionsX: number): number {
  const tolerance = { tolerance: LEAST_UNEXPLAINED_SHARE };
  try {
    const ofBoth = logDeterminantSpd(joint, tolerance);
    const ofX = logDeterminantSpd(diagonalBlock(joint, 0, dimensionsX), tolerance);
    const ofY = logDeterminantSpd(diagonalBlock(joint, dimensionsX, joint.rows), tolerance);
    return 0.5 * (ofX + ofY - ofBoth);
  } catch (error) {
    if (NotPositiveDefiniteError.is(error)) throw linearlyDependent(error, dimensionsX);
    throw error;
  }
}
