import { describe, expect, it } from 'vitest';
import { sweepTrends, type PointValues } from '../../../src/readings/divergence/sweep-trends.js';

const about = {
  reading: 'kl',
  arm: 'm',
  id: 'divergence-gap',
  symbol: 'gap',
  source: 'exact-densities',
  unit: 'nats',
} as const;

function point(
  at: PointValues['label']['at'],
  values: readonly number[],
  panel = 'K',
): PointValues {
  return { label: { mode: 'corrected', panel, at }, values: [{ ...about, values }] };
}

describe('the trend of a panel', () => {
  it('is the mean of the far end minus the start, paired over the settings', () => {
    // Settings 10 and 20 at the start, and 1, 2, 3, 6 more (mean 3) and twice that at the far end:
    // differences 3 and 6, mean 4.5, standard error √(4.5/2) = 1.5.
    const far = [1, 2, 3, 6].map((step, index) =>
      point({ K: index + 3 }, [10 + step, 20 + 2 * step]),
    );
    const [trend, ...others] = sweepTrends([point({ K: 1 }, [10, 20]), ...far]);
    expect(others).toEqual([]);
    expect(trend).toEqual({
      ...about,
      mode: 'corrected',
      panel: 'K',
      axis: 'K',
      from: 1,
      to: [3, 4, 5, 6],
      difference: 4.5,
      standardError: 1.5,
      // t of 1 degree of freedom, 0.975 quantile: tan(0.475π) = 12.7062.
      interval: {
        lower: expect.closeTo(4.5 - 1.5 * Math.tan(0.475 * Math.PI), 10),
        upper: expect.closeTo(4.5 + 1.5 * Math.tan(0.475 * Math.PI), 10),
        level: 0.95,
        method: 'replicates',
      },
      settings: 2,
    });
  });

  it('is not taken along grids, names or panels as short as their far end', () => {
    const five = [1, 2, 3, 4, 5];
    const grid = five.map((K) => point({ K, J: 1 }, [1, 2]));
    const names = five.map((K) => point({ start: `a${K}` }, [1, 2], 'start'));
    const short = five.slice(1).map((K) => point({ K }, [1, 2], 'short'));
    expect(sweepTrends([...grid, ...names, ...short])).toEqual([]);
  });

  it('is not taken of a quantity that a far point lacks', () => {
    const points = [1, 2, 3, 4, 5].map((K) => point({ K }, [1, 2]));
    const without = { ...points[4]!, values: [] };
    expect(sweepTrends([...points.slice(0, 4), without])).toEqual([]);
  });
});
