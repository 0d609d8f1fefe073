import type { SlotBinding } from '@ggmi/core';
import {
  buildRangeIndex,
  countNeighbours,
  digammaTable,
  findNearestNeighbours,
  kthDistances,
  type DenseMatrix,
} from '@ggmi/numerics';

/** A candidate as a slot would bring it, from a function of a paired sample. */
export function candidate(
  id: string,
  read: (x: DenseMatrix, y: DenseMatrix) => number,
  kind: 'estimate' | 'proxy' = 'estimate',
): SlotBinding<'mi-estimator'> {
  return {
    id,
    capabilities: {
      inputs: ['paired'],
      variables: 'continuous',
      minimumSampleSize: 4,
      needsSeed: false,
      resampling: 'none',
    },
    instance: {
      estimate: (input) => {
        if (input.type !== 'paired') throw new TypeError(`${id} was given ${input.type} input.`);
        return {
          value: read(input.x, input.y),
          unit: 'nats',
          kind,
          sampleSize: input.x.rows,
          options: {},
          warnings: [],
        };
      },
    },
  };
}

const K = 5;

/** KSG1 with Euclidean blocks (Kraskov et al. 2004, eq. 8): a form-free candidate. */
export const neighbours = candidate('@test/neighbours/ksg', (x, y) => {
  const found = findNearestNeighbours([x, y], { k: K, norm: 'euclidean' });
  const radii = kthDistances(found);
  const psi = digammaTable(x.rows);
  let sum = 0;
  for (const block of [x, y]) {
    const counts = countNeighbours(buildRangeIndex(block, 'euclidean'), radii, 'strictly-within');
    for (const count of counts) sum += psi[count + 1]!;
  }
  return psi[K]! + psi[x.rows]! - sum / x.rows;
});

/** −½ ln(1 − ρ²) of the first columns: sees rank correlation alone. */
export const correlationOnly = candidate('@test/linear/pearson', (x, y) => {
  let product = 0;
  let squaresX = 0;
  let squaresY = 0;
  for (let row = 0; row < x.rows; row++) {
    const a = x.values[row * x.columns]!;
    const b = y.values[row * y.columns]!;
    product += a * b;
    squaresX += a * a;
    squaresY += b * b;
  }
  return -0.5 * Math.log(1 - product ** 2 / (squaresX * squaresY));
});
