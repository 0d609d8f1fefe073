import { estimateKsg1, estimateKsg2, ksg1Estimator } from '@ggmi/estimator-knn';
import {
  mapColumns,
  normalScores,
  permutation,
  randomStream,
  selectRows,
  type DenseMatrix,
} from '@ggmi/numerics';
import { bivariateNormal, denseNormal } from '@ggmi/families';
import { describe, expect, it } from 'vitest';
import { inProcess } from './in-process-parallel.js';

const { x, y } = denseNormal(2).sample(400, randomStream('invariance'));
const scaled = (matrix: DenseMatrix, factor: number): DenseMatrix =>
  mapColumns(matrix, (values) => values.map((value) => factor * value));

describe.each([
  ['KSG1', estimateKsg1],
  ['KSG2', estimateKsg2],
])('%s does not change', (_name, estimate) => {
  it.each(['chebyshev', 'euclidean'] as const)('beyond rounding, %s', (norm) => {
    const options = { k: 4, norm };
    const value = estimate(x, y, options);
    const order = permutation(x.rows, randomStream('row order'));
    const others = {
      rowOrder: estimate(selectRows(x, order), selectRows(y, order), options),
      swap: estimate(y, x, options),
      thousandfold: estimate(scaled(x, 1000), scaled(y, 1000), options),
      billionth: estimate(scaled(x, 1e-9), scaled(y, 1e-9), options),
    };
    for (const other of Object.values(others)) expect(Math.abs(other - value)).toBeLessThan(1e-12);
  });

  it('under increasing maps once columns are normal scores', () => {
    const scores = (matrix: DenseMatrix): DenseMatrix => mapColumns(matrix, normalScores);
    const bent = (matrix: DenseMatrix, bend: (value: number) => number): DenseMatrix =>
      mapColumns(matrix, (values) => values.map(bend));
    const options = { k: 3, norm: 'chebyshev' } as const;
    const value = estimate(scores(x), scores(y), options);
    expect(estimate(scores(bent(x, Math.exp)), scores(bent(y, Math.cbrt)), options)).toBe(value);
  });
});

it('KSG1 of the component is the same for units a thousand times smaller', async () => {
  const sample = bivariateNormal(0.6).sample(1000, randomStream('units'));
  const options = { k: 3, norm: 'chebyshev', preprocessing: 'standardise' } as const;
  const estimator = await ksg1Estimator.create({ options, needs: { parallel: inProcess(1) } });
  const context = { random: randomStream('seed'), signal: new AbortController().signal };
  const value = await estimator.estimate({ type: 'paired', ...sample }, context);
  const rescaled = { x: scaled(sample.x, 1000), y: sample.y };
  const other = await estimator.estimate({ type: 'paired', ...rescaled }, context);
  expect(Math.abs(other.value - value.value)).toBeLessThan(1e-12);
});
