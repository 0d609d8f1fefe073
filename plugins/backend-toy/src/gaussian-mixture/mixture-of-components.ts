import { gaussianMixture, type GaussianMixture } from '@ggmi/numerics';
import type { MixtureComponent } from './component-prior.js';

/** The mixture of the components, in order; of equal weights where none are given. */
export function mixtureOfComponents(
  components: readonly MixtureComponent[],
  weights?: readonly number[],
): GaussianMixture {
  const count = components.length;
  return gaussianMixture({
    dimensions: components[0]!.mean.length,
    weights: Float64Array.from(weights ?? components.map(() => 1 / count)),
    means: joined(components.map(({ mean }) => mean)),
    covariances: joined(components.map(({ covariance }) => covariance)),
  });
}

function joined(parts: readonly Float64Array[]): Float64Array {
  return Float64Array.from(parts.flatMap((part) => [...part]));
}
