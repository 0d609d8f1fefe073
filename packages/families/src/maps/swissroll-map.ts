import { denseMatrix, normalCdf } from '@ggmi/numerics';
import { composed, elementwise, type InjectiveMap, type PairOfMaps } from './injective-map.js';

/** u in (0, 1) → (t cos t, t sin t)/21 with t = 1.5π(1 + 2u): a line rolled up in the plane. */
const roll: InjectiveMap = {
  outputDimensions: () => 2,
  apply({ rows, columns, values }) {
    if (columns !== 1)
      throw new RangeError(`A Swiss roll takes one column; it was given ${columns}.`);
    const rolled = denseMatrix(rows, 2);
    for (let i = 0; i < rows; i++) {
      const t = 1.5 * Math.PI * (1 + 2 * values[i]!);
      rolled.values[2 * i] = (t * Math.cos(t)) / 21;
      rolled.values[2 * i + 1] = (t * Math.sin(t)) / 21;
    }
    return rolled;
  },
};

const toUniform = elementwise(normalCdf);

/**
 * Φ on both sides, then X rolled up: 1 + 1 dimensions with normal margins become 2 + 1
 * (Czyż et al., NeurIPS 2023). `apply` throws RangeError when X has more than one column.
 */
export const swissrollMap: PairOfMaps = {
  name: 'swissroll',
  x: composed(toUniform, roll),
  y: toUniform,
};
