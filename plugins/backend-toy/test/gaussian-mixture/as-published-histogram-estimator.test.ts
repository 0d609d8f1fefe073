import { DataInvalidError, type Matrix } from '@ggmi/core';
import { gaussianMixture, monteCarloDivergence, randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { asPublishedHistogramEstimator } from '../../src/index.js';

async function reading(x: Matrix, y: Matrix, options: object = {}) {
  const parsed = asPublishedHistogramEstimator.options.parse(options);
  const estimator = await asPublishedHistogramEstimator.create({ options: parsed, needs: {} });
  const { signal } = new AbortController();
  return estimator.estimate(x, y, { random: randomStream('unused'), signal });
}

function normalAt(centre: number) {
  return gaussianMixture({
    dimensions: 2,
    weights: Float64Array.of(1),
    means: Float64Array.of(centre, centre),
    covariances: Float64Array.of(1, 0, 0, 1),
  });
}

function plane(...points: readonly (readonly [number, number])[]): Matrix {
  return { rows: points.length, columns: 2, values: Float64Array.from(points.flat()) };
}

/** The protocol written out: densities on the grid, clip, normalise, Σ p ln(p/q). */
function slowReading(x: Matrix, y: Matrix, bins: number): number {
  const [p, q] = [x, y].map(({ rows, values }) => {
    const axes = [0, 1].map((j) => Array.from({ length: rows }, (_, n) => values[2 * n + j]!));
    const edges = axes.map((axis) => ({
      low: Math.min(...axis),
      width: (Math.max(...axis) - Math.min(...axis)) / bins,
    }));
    const density = new Array<number>(bins * bins).fill(0);
    for (let n = 0; n < rows; n++) {
      const [i, j] = axes.map((axis, a) =>
        Math.min(Math.floor((axis[n]! - edges[a]!.low) / edges[a]!.width), bins - 1),
      );
      density[i! * bins + j!]! += 1 / (rows * edges[0]!.width * edges[1]!.width);
    }
    const clipped = density.map((value) => Math.max(value, 1e-10));
    const total = clipped.reduce((sum, value) => sum + value, 0);
    return clipped.map((value) => value / total);
  });
  return p!.reduce((sum, value, cell) => sum + value * Math.log(value / q![cell]!), 0);
}

describe('the as-published histogram', () => {
  it('reads about 8 for two samples of one law, and about 8 for laws 10,000 nats apart', async () => {
    const readings = async (centre: number): Promise<number> => {
      let sum = 0;
      for (let round = 0; round < 20; round++) {
        const random = randomStream(`round ${round}`);
        const x = normalAt(0).sample(1000, random.fork('x'));
        const y = normalAt(centre).sample(1000, random.fork('y'));
        sum += (await reading(x, y)).value;
      }
      return sum / 20;
    };
    const [same, apart] = [await readings(0), await readings(100)];
    // "About 8": to the nearest integer, for the mean of 20 readings.
    expect([Math.round(same), Math.round(apart)]).toEqual([8, 8]);
    expect(Math.abs(same - apart)).toBeLessThan(0.5);
  });

  it('misses what exact densities read: 0 and 10,000 within 4 standard errors', () => {
    const options = () => ({ draws: 1000, random: randomStream('exact') });
    const same = monteCarloDivergence(normalAt(0), normalAt(0), options()).kullbackLeibler;
    expect(same).toEqual({ value: 0, standardError: 0 });
    const apart = monteCarloDivergence(normalAt(0), normalAt(100), options()).kullbackLeibler;
    expect(Math.abs(apart.value - 10_000)).toBeLessThan(4 * apart.standardError);
    expect(apart.standardError).toBeLessThan(10);
  });

  it('equals the protocol written out, for any number of cells', async () => {
    const x = normalAt(0).sample(500, randomStream('x'));
    const y = normalAt(3).sample(300, randomStream('y'));
    for (const bins of [1, 2, 7, 50]) {
      const { value } = await reading(x, y, { bins });
      expect(value).toBeCloseTo(slowReading(x, y, bins), 10);
    }
  });

  it('compares cells by number: shift and scale of a sample do not matter', async () => {
    const x = plane([0, 0], [1, 1], [0.3, 0.6]);
    // Each sample on 2×2 cells of its own: one point in cells (0,0), (1,1), (0,1) of both.
    const y = plane([50, -8], [54, 0], [51, -2]);
    // Equal but for the floor: the areas of the cells are ¼ and 8.
    expect((await reading(x, y, { bins: 2 })).value).toBeCloseTo(0, 8);
  });

  it('says that it is a proxy and a compatibility mode', async () => {
    const x = normalAt(0).sample(100, randomStream('x'));
    const estimate = await reading(x, normalAt(0).sample(80, randomStream('y')));
    expect(estimate).toMatchObject({
      unit: 'dimensionless',
      kind: 'proxy',
      sampleSize: 80,
      options: { bins: 50 },
      warnings: [{ code: '@ggmi/backend-toy/as-published' }],
    });
    expect(asPublishedHistogramEstimator.summary).toContain('Compatibility mode');
  });

  it('refuses samples that are not of the plane, and names them', async () => {
    const usable = plane([0, 0], [1, 1]);
    const line: Matrix = { rows: 2, columns: 1, values: Float64Array.of(0, 1) };
    const refused = [
      [line, usable, 'columns of x', '1'],
      [usable, { ...line, rows: 1, columns: 3, values: new Float64Array(3) }, 'columns of y', '3'],
      [usable, plane([0, 0], [NaN, 1]), 'y', 'NaN'],
      [usable, plane([0, 0], [1, Infinity]), 'y', 'Infinity'],
      [plane([0, 5], [1, 5]), usable, 'x', '[5, 5]'],
      [plane(), usable, 'x', '0 points'],
    ] as const;
    for (const [x, y, where, received] of refused) {
      const failure: unknown = await reading(x, y).catch((error: unknown) => error);
      expect(DataInvalidError.is(failure)).toBe(true);
      expect(failure).toMatchObject({
        fields: { where, received: expect.stringContaining(received) },
      });
    }
  });
});
