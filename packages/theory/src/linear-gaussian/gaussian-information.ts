import type { DenseMatrix } from '@ggmi/numerics';
import type { Value } from '../quantity/value.js';
import { independentCoordinates } from './pivoted-cholesky.js';

const LOG_TWO_PI_E = Math.log(2 * Math.PI) + 1;

/**
 * The differential entropy of N(·, Σ): ½ ln((2πe)^k |Σ|), in nats.
 *
 * Missing where Σ is singular: the law has no density there and the entropy is −∞.
 */
export function gaussianEntropy(covariance: DenseMatrix, of: string): Value {
  const { coordinates, logDeterminant } = independentCoordinates(covariance);
  if (coordinates.length < covariance.rows) {
    return {
      missing: `minus infinity: the covariance of ${of} has rank ${coordinates.length} of ${covariance.rows}`,
    };
  }
  return 0.5 * (covariance.rows * LOG_TWO_PI_E + logDeterminant);
}

/**
 * The information I(X; Y) = ½ ln(|Σ_Y| / |Σ_{Y|X}|) of jointly Gaussian X and Y, in nats, from the
 * covariance of Y and its covariance once X is known.
 *
 * Both determinants are taken on a largest set of coordinates that stay random given X, which makes
 * the formula hold for singular covariances too. Missing where X determines some direction of Y
 * that is random otherwise: the information is then infinite.
 */
export function gaussianInformation(input: {
  readonly total: DenseMatrix;
  readonly conditional: DenseMatrix;
  /** How the pair is written, for the reason: `I(S_gen;W)`. */
  readonly of: string;
}): Value {
  const { total, conditional, of } = input;
  const noise = independentCoordinates(conditional);
  const totalRank = independentCoordinates(total).coordinates.length;
  const noiseRank = noise.coordinates.length;
  if (totalRank > noiseRank) {
    return {
      missing: `infinite: ${totalRank - noiseRank} of ${totalRank} random directions in ${of} are determined without noise`,
    };
  }
  if (noiseRank === 0) return 0;
  const signal = independentCoordinates(restrict(total, noise.coordinates));
  if (totalRank < noiseRank || signal.coordinates.length < noiseRank) {
    return { missing: `not resolved: the noise in ${of} is below the rounding of the signal` };
  }
  return 0.5 * (signal.logDeterminant - noise.logDeterminant);
}

function restrict(covariance: DenseMatrix, kept: readonly number[]): DenseMatrix {
  const values = new Float64Array(kept.length ** 2);
  kept.forEach((i, row) => {
    kept.forEach((j, column) => {
      values[row * kept.length + column] = covariance.values[i * covariance.columns + j]!;
    });
  });
  return { rows: kept.length, columns: kept.length, values };
}
