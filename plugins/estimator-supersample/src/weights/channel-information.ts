import { covariance, denseMatrix, logDeterminantSpd, wishartBias } from '@ggmi/numerics';
import type { NoisyWeights } from './repeated-weights.js';

/**
 * (d/2) ln(tr Cov W / (d v)): the information of a Gaussian channel of noise variance v with the
 * average power that the unbiased trace of the sample covariance finds; nats. The capacity at that
 * power, so at least I(S;W) whatever the law of θ (Shannon 1949). Negative where the rows spread less
 * than the noise that they are said to carry.
 */
export function traceInformation({
  weights: { rows, columns, values },
  carriedVariance,
  noiseVariance,
}: NoisyWeights): number {
  let trace = 0;
  for (let column = 0; column < columns; column++) {
    let mean = 0;
    for (let row = 0; row < rows; row++) mean += values[row * columns + column]! / rows;
    for (let row = 0; row < rows; row++) trace += (values[row * columns + column]! - mean) ** 2;
  }
  const power = trace / (rows - 1) / columns + (noiseVariance - carriedVariance);
  return (columns / 2) * Math.log(power / noiseVariance);
}

/**
 * ½ ln det(Cov W)/v^d of the sample covariance of at least 10 d runs: the information of a Gaussian W
 * of that covariance, at least I(S;W) whatever its law; nats. The bias of ln det of a Wishart matrix is
 * taken out, exactly where no noise is added in thought, and by too much, upwards, where it is.
 */
export function logDeterminantInformation({
  weights,
  carriedVariance,
  noiseVariance,
}: NoisyWeights): number {
  const { rows, columns } = weights;
  const added = noiseVariance - carriedVariance;
  const sample = covariance(denseMatrix(rows, columns, weights.values), { divisor: 'n-1' });
  const whole = sample.values.map((entry, index) =>
    index % (columns + 1) === 0 ? (entry + added) / noiseVariance : entry / noiseVariance,
  );
  const logDeterminant = logDeterminantSpd(denseMatrix(columns, columns, whole));
  return logDeterminant / 2 - wishartBias(rows, columns);
}
