import { estimateKozachenkoLeonenko, estimateKsg1, estimateKsg2 } from '@ggmi/estimator-knn';
import { denseMatrix, digammaInteger } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { column } from './column.js';

// x_i = sin(1.3 i), y_i = cos(0.7 i) + 0.5 x_i, i = 0..19, as they are.
const indices = Array.from({ length: 20 }, (_, i) => i);
const x = column(indices.map((i) => Math.sin(1.3 * i)));
const y = column(indices.map((i) => Math.cos(0.7 * i) + 0.5 * Math.sin(1.3 * i)));
const both = denseMatrix(
  20,
  2,
  Float64Array.from(indices.flatMap((i) => [x.values[i]!, y.values[i]!])),
);
const norm = 'chebyshev';

describe('golden values of twenty deterministic pairs', () => {
  it.each([
    [1, 0.05672775238177774],
    [3, 0.11475985916388476],
    [5, 0.060194702098725905],
  ])('KSG1 with k = %i is %d', (k, wanted) => {
    expect(Math.abs(estimateKsg1(x, y, { k, norm }) - wanted)).toBeLessThan(1e-12);
  });

  it.each([
    [1, 0.2401206095246342],
    [3, 0.12134896450298882],
    [5, 0.07845158410560948],
  ])('KSG2 with k = %i is %d', (k, wanted) => {
    expect(Math.abs(estimateKsg2(x, y, { k, norm }) - wanted)).toBeLessThan(1e-12);
  });

  it('the entropies with k = 3 are 0.782… and 2.120…', () => {
    const hx = estimateKozachenkoLeonenko(x, { k: 3, norm });
    const hxy = estimateKozachenkoLeonenko(both, { k: 3, norm });
    expect(Math.abs(hx - 0.7821395847355237)).toBeLessThan(1e-12);
    expect(Math.abs(hxy - 2.1202361838017914)).toBeLessThan(1e-12);
  });
});

describe('deterministic dependence', () => {
  it('the line x = i, y = i + 10 gives KSG1 = ψ(1001) − ψ(5)', () => {
    const line = Array.from({ length: 1001 }, (_, i) => i);
    const value = estimateKsg1(column(line), column(line.map((i) => i + 10)), { k: 5, norm });
    expect(Math.abs(value - 5.402137527217012)).toBeLessThan(1e-12);
    expect(Math.abs(value - (digammaInteger(1001) - digammaInteger(5)))).toBeLessThan(1e-12);
  });

  it('y = x gives the ceilings ψ(N) − ψ(k) and ψ(N) − ψ(k) − 1/k', () => {
    const ceiling = digammaInteger(20) - digammaInteger(3);
    expect(Math.abs(estimateKsg1(x, x, { k: 3, norm }) - ceiling)).toBeLessThan(1e-12);
    expect(Math.abs(estimateKsg2(x, x, { k: 3, norm }) - (ceiling - 1 / 3))).toBeLessThan(1e-12);
  });
});
