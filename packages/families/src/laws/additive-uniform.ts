import { denseMatrix } from '@ggmi/numerics';
import type { KnownInformationFamily } from '../known-information-family.js';

/**
 * X uniform on (0, 1) and Y = X + N with N uniform on (−ε, ε).
 *
 * I = ε − ln 2ε for ε ≤ ½, and 1/(4ε) beyond (Czyż et al., NeurIPS 2023): Y has the trapezoidal
 * density of a sum of two uniforms, and h(Y|X) = ln 2ε. Throws RangeError unless 0 < ε < ∞.
 */
export function additiveUniform(epsilon: number): KnownInformationFamily {
  if (!(epsilon > 0 && epsilon < Infinity)) {
    throw new RangeError(`The half-width of the noise must be positive; it is ${epsilon}.`);
  }
  return {
    id: `additive-${epsilon}`,
    summary: `X uniform on (0, 1), Y = X plus noise uniform on ±${epsilon}.`,
    dimensionsX: 1,
    dimensionsY: 1,
    mutualInformation: epsilon > 0.5 ? 1 / (4 * epsilon) : epsilon - Math.log(2 * epsilon),
    sample(n, random) {
      const x = denseMatrix(n, 1);
      const y = denseMatrix(n, 1);
      for (let i = 0; i < n; i++) {
        const value = random.uniform();
        x.values[i] = value;
        y.values[i] = value + epsilon * (2 * random.uniform() - 1);
      }
      return { x, y };
    },
  };
}
