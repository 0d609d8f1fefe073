import type { DivergenceEstimator, Matrix } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { estimateDivergence } from '../../src/intervals/estimate-divergence.js';

/** Rows whose one value is their index. */
function indexed(rows: number): Matrix {
  return { rows, columns: 1, values: Float64Array.from({ length: rows }, (_, row) => row) };
}

/** Remembers the rows of both samples that it is given. */
function remembering() {
  const parts: { x: readonly number[]; y: readonly number[] }[] = [];
  const estimator: DivergenceEstimator = {
    estimate: (x, y) => {
      parts.push({ x: [...x.values], y: [...y.values] });
      return {
        value: x.values[0]! - y.values[0]!,
        unit: 'dimensionless',
        kind: 'proxy',
        sampleSize: x.rows,
        options: {},
        warnings: [],
      };
    },
  };
  return { parts, estimator };
}

const plan = {
  resampling: 'subsample',
  level: 0.9,
  subsamples: 10,
  minimumSampleSize: 2,
  resamplingKey: 'k',
  estimationKey: 'k',
  permutations: 0,
  signal: new AbortController().signal,
} as const;

describe('the interval of a divergence', () => {
  it.each([
    [200, 200],
    [200, 517],
    [517, 200],
  ])('is made of parts that hold a tenth of %i rows and a tenth of %i', async (rowsX, rowsY) => {
    const { parts, estimator } = remembering();
    await estimateDivergence(estimator, { x: indexed(rowsX), y: indexed(rowsY) }, plan);
    const [whole, ...tenths] = parts;
    expect([whole!.x.length, whole!.y.length]).toEqual([rowsX, rowsY]);
    expect(tenths).toHaveLength(10);
    for (const side of ['x', 'y'] as const) {
      const all = tenths.flatMap((part) => part[side]);
      const rows = side === 'x' ? rowsX : rowsY;
      // Disjoint, and everything where the parts come out even.
      expect(new Set(all).size).toBe(all.length);
      expect(all).toHaveLength(rows);
      // A share of a unit differs by one row at most, and a part has 20 units.
      for (const part of tenths)
        expect(Math.abs(part[side].length - rows / 10)).toBeLessThanOrEqual(20);
    }
  });
});
