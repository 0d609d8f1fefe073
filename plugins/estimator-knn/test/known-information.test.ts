import { estimateKozachenkoLeonenko, estimateKsg1, estimateKsg2 } from '@ggmi/estimator-knn';
import { additiveUniform, bivariateNormal, denseNormal, independent } from '@ggmi/families';
import { randomStream, standardiseColumns, type DenseMatrix } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';

const rows = 10_000;
const estimators = [
  ['KSG1', estimateKsg1],
  ['KSG2', estimateKsg2],
] as const;
const families = [
  independent(bivariateNormal(0.5)),
  bivariateNormal(0.3),
  bivariateNormal(-0.75),
  bivariateNormal(0.95),
  denseNormal(2),
  additiveUniform(0.1),
  additiveUniform(0.75),
];

describe.each(estimators)('%s at N = 10,000, k = 3', (_name, estimate) => {
  // 5 % or 0.05 nats is at least five standard errors of either estimator here (about 0.01).
  it.each(families)('comes within 5 % or 0.05 nats of the truth on $id', (family) => {
    const sample = family.sample(rows, randomStream(`known information of ${family.id}`));
    const [x, y] = [standardiseColumns(sample.x), standardiseColumns(sample.y)];
    const truth = family.mutualInformation;
    for (const norm of ['chebyshev', 'euclidean'] as const) {
      const error = Math.abs(estimate(x, y, { k: 3, norm }) - truth);
      expect(error).toBeLessThan(Math.max(0.05, 0.05 * truth));
    }
  });
});

function filled(columns: number, draw: () => number): DenseMatrix {
  return { rows, columns, values: Float64Array.from({ length: rows * columns }, draw) };
}

describe('Kozachenko–Leonenko at N = 10,000, k = 3', () => {
  // Standard error: √(Var ln p(X) + ψ′(k)) / √N, the first term d/2 (normal) or 0 (uniform).
  // Five of them, plus 0.01 per dimension for the edges of the cube.
  const triGamma3 = Math.PI ** 2 / 6 - 1.25;
  const uniform = randomStream('uniform cube');
  const normal = randomStream('standard normal');

  it.each(['chebyshev', 'euclidean'] as const)('finds 0 for the uniform cube, %s', (norm) => {
    for (const d of [1, 2, 3]) {
      const h = estimateKozachenkoLeonenko(
        filled(d, () => uniform.uniform()),
        { k: 3, norm },
      );
      expect(Math.abs(h)).toBeLessThan(5 * Math.sqrt(triGamma3 / rows) + 0.01 * d * d);
    }
  });

  it.each(['chebyshev', 'euclidean'] as const)('finds (d/2) ln 2πe for the normal, %s', (norm) => {
    for (const d of [1, 2, 3]) {
      const h = estimateKozachenkoLeonenko(
        filled(d, () => normal.normal()),
        { k: 3, norm },
      );
      const truth = (d / 2) * Math.log(2 * Math.PI * Math.E);
      const standardError = Math.sqrt((d / 2 + triGamma3) / rows);
      expect(Math.abs(h - truth)).toBeLessThan(5 * standardError + 0.01 * (d - 1));
    }
  });
});
