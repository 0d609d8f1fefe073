import { denseMatrix } from '@ggmi/numerics';
import type { KnownInformationLaw } from './known-law.js';

const WEIGHTS = 2;
const NOISE = 0.5;

/** Weights that vary with the data not at all, by one and by four deviations of their noise. */
export const weightLaws: readonly KnownInformationLaw[] = [0, 1, 4].map(noisyWeights);

/** W = θ + sN with θ ~ N(0, (rs)² I) in d dimensions: I(S;W) = (d/2) ln(1 + r²) (Shannon 1949). */
function noisyWeights(ratio: number): KnownInformationLaw {
  return {
    id: `noisy-weights-${ratio}`,
    type: 'repeated-weights',
    nats: (WEIGHTS / 2) * Math.log1p(ratio * ratio),
    sample(size, random) {
      const deviation = NOISE * Math.sqrt(1 + ratio * ratio);
      const values = Float64Array.from(
        { length: size * WEIGHTS },
        () => deviation * random.normal(),
      );
      return {
        type: 'repeated-weights',
        weights: denseMatrix(size, WEIGHTS, values),
        noiseStandardDeviation: NOISE,
      };
    },
  };
}
