import type { EstimationContext } from '@ggmi/core';
import { estimateKozachenkoLeonenko, kozachenkoLeonenkoEstimator } from '@ggmi/estimator-knn';
import { denseMatrix, mapColumns, randomStream, standardiseColumns } from '@ggmi/numerics';
import { expect, it } from 'vitest';
import { column } from './column.js';

const context = (): EstimationContext => ({
  random: randomStream('seed'),
  signal: new AbortController().signal,
});

async function entropyOf(x: ReturnType<typeof column>, options: object): Promise<number> {
  const parsed = kozachenkoLeonenkoEstimator.options.parse(options);
  const made = await kozachenkoLeonenkoEstimator.create({ options: parsed, needs: {} });
  return (await made.estimate(x, context())).value;
}

it('is that of the map plus Σ ln sd and the mean of ½ ln(1 + z²)', async () => {
  const random = randomStream('asinh');
  const x = denseMatrix(
    200,
    2,
    Float64Array.from({ length: 400 }, () => 5 * random.normal()),
  );
  const z = standardiseColumns(x);
  const mapped = mapColumns(z, (values) => values.map(Math.asinh));
  const back = z.values.reduce((sum, v) => sum + Math.log(1 + v * v) / 2, 0) / 200;
  const scales = [0, 1].map((c) => {
    const values = x.values.filter((_, i) => i % 2 === c);
    const mean = values.reduce((sum, v) => sum + v, 0) / 200;
    return 0.5 * Math.log(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / 200);
  });
  const raw = estimateKozachenkoLeonenko(mapped, { k: 3, norm: 'chebyshev' });
  const value = await entropyOf(x, { preprocessing: 'asinh' });
  expect(Math.abs(value - (raw + back + scales[0]! + scales[1]!))).toBeLessThan(1e-10);
});

it('finds ln 4π of a Cauchy law at N = 10,000, and follows its unit', async () => {
  // Five standard errors: Var ln p(X) = π²/3 for Cauchy, so √(3.3 / N) = 0.018.
  const random = randomStream('cauchy');
  const x = column(Array.from({ length: 10_000 }, () => random.normal() / random.normal()));
  const value = await entropyOf(x, { preprocessing: 'asinh' });
  expect(Math.abs(value - Math.log(4 * Math.PI))).toBeLessThan(0.09);
  const thousandfold = mapColumns(x, (values) => values.map((v) => 1000 * v));
  const larger = await entropyOf(thousandfold, { preprocessing: 'asinh' });
  expect(Math.abs(larger - value - Math.log(1000))).toBeLessThan(1e-9);
});
