import { DataInvalidError, type Matrix } from '@ggmi/core';
import { gaussianMixture, type GaussianMixture } from '@ggmi/numerics';

/**
 * What a mixture says of points (rows of d): 1 + K columns, ln p(x) in nats, then the probability of
 * each component given x, in the order of the components, summing to 1.
 *
 * @throws DATA_INVALID for a point so far off that its density is 0 in double precision.
 */
export function mixturePredictions(law: GaussianMixture, points: Matrix): Matrix {
  const logDensity = law.logDensity(points);
  const components = componentLaws(law).map((each) => each.logDensity(points));
  const columns = 1 + components.length;
  const values = new Float64Array(points.rows * columns);
  for (let row = 0; row < points.rows; row++) {
    const density = logDensity[row]!;
    if (density === -Infinity) throw unreachableError(row);
    values[row * columns] = density;
    for (const [k, component] of components.entries()) {
      const logWeight = Math.log(law.weights[k]!);
      values[row * columns + 1 + k] = Math.exp(logWeight + component[row]! - density);
    }
  }
  return { rows: points.rows, columns, values };
}

function componentLaws({ dimensions, weights, means, covariances }: GaussianMixture) {
  const size = dimensions * dimensions;
  return Array.from(weights, (_, k) =>
    gaussianMixture({
      dimensions,
      weights: Float64Array.of(1),
      means: means.subarray(k * dimensions, (k + 1) * dimensions),
      covariances: covariances.subarray(k * size, (k + 1) * size),
    }),
  );
}

function unreachableError(row: number): DataInvalidError {
  return new DataInvalidError({
    where: `row ${row} of the points to predict`,
    received: 'a density of 0',
    expected: 'a point that the mixture reaches',
    next: 'Remove the item, or rescale the data.',
  });
}
