import type { MixtureParameters } from '@ggmi/numerics';

/**
 * The same mixture with its components in the ascending order of their means, by first coordinate,
 * of equals by the next: labels that a random start switched are put back.
 */
export function canonicalMixture(parameters: MixtureParameters): MixtureParameters {
  const { dimensions, weights, means, covariances } = parameters;
  const size = dimensions * dimensions;
  const order = Array.from(weights, (_, k) => k).toSorted((a, b) => {
    let column = 0;
    while (
      column < dimensions - 1 &&
      means[a * dimensions + column] === means[b * dimensions + column]
    ) {
      column += 1;
    }
    return means[a * dimensions + column]! - means[b * dimensions + column]!;
  });
  const reordered = {
    dimensions,
    weights: Float64Array.from(order, (k) => weights[k]!),
    means: new Float64Array(means.length),
    covariances: new Float64Array(covariances.length),
  };
  order.forEach((k, place) => {
    reordered.means.set(means.subarray(k * dimensions, (k + 1) * dimensions), place * dimensions);
    reordered.covariances.set(covariances.subarray(k * size, (k + 1) * size), place * size);
  });
  return reordered;
}
