import { denseMatrix, randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { mapByTrainingRows } from '../../src/preparation/map-by-training-rows.js';
import { splitRows } from '../../src/preparation/split-rows.js';
import { normalMatrix } from '../normal-matrix.js';

describe('the three splits', () => {
  it('share no row and hold all', () => {
    const fractions = { validationFraction: 0.15, testFraction: 0.25 };
    const { training, validation, test } = splitRows(101, fractions, randomStream('split'));
    expect([training.length, validation.length, test.length]).toEqual([61, 15, 25]);
    expect(new Set([...training, ...validation, ...test]).size).toBe(101);
  });
});

describe.each(['asinh', 'normal-scores', 'standardise'] as const)(
  'the map by %s',
  (preprocessing) => {
    const matrix = normalMatrix(50, 2, 'map');
    const training = Array.from({ length: 30 }, (_, i) => i);

    it('of a row does not change when rows outside training do', () => {
      const changed = {
        ...matrix,
        values: matrix.values.map((v, at) => (at < 80 ? v : 9 * v + 1)),
      };
      const before = mapByTrainingRows(matrix, training, preprocessing).values.slice(0, 80);
      expect(mapByTrainingRows(changed, training, preprocessing).values.slice(0, 80)).toEqual(
        before,
      );
    });

    it('never turns the order of two values round', () => {
      const column = denseMatrix(50, 1, matrix.values.slice(0, 50));
      const mapped = mapByTrainingRows(column, training, preprocessing).values;
      const order = [...column.values.keys()].sort((a, b) => column.values[a]! - column.values[b]!);
      order.slice(1).forEach((row, i) => {
        expect(mapped[row]!).toBeGreaterThanOrEqual(mapped[order[i]!]!);
      });
    });

    it('sends a column that is constant in training to finite numbers', () => {
      const column = denseMatrix(6, 1, Float64Array.of(2, 2, 2, 2, 3, 1));
      const mapped = mapByTrainingRows(column, [0, 1, 2, 3], preprocessing).values;
      expect(mapped.every(Number.isFinite)).toBe(true);
      expect(mapped.slice(0, 4)).toEqual(new Float64Array(4));
    });
  },
);

describe('the known values', () => {
  it('normal scores of three training rows are Φ⁻¹ of quarters, linear between, constant beyond', () => {
    const column = denseMatrix(6, 1, Float64Array.of(0, 10, 20, 5, -7, 99));
    const mapped = mapByTrainingRows(column, [0, 1, 2], 'normal-scores').values;
    const quartile = 0.6744897501960817;
    [-quartile, 0, quartile, -quartile / 2, -quartile, quartile].forEach((wanted, i) => {
      expect(mapped[i]!).toBeCloseTo(wanted, 12);
    });
  });

  it('asinh of five training rows has median 10 and scale 20/1.349', () => {
    const column = denseMatrix(7, 1, Float64Array.of(0, 0, 10, 20, 20, -50, 1e6));
    const mapped = mapByTrainingRows(column, [0, 1, 2, 3, 4], 'asinh').values;
    const scale = 20 / 1.3489795003921634;
    column.values.forEach((value, i) => {
      expect(mapped[i]!).toBeCloseTo(Math.asinh((value - 10) / scale), 14);
    });
  });

  it('asinh falls back to the standard deviation where half of the rows are one value', () => {
    const column = denseMatrix(5, 1, Float64Array.of(3, 3, 3, 3, 8));
    const mapped = mapByTrainingRows(column, [0, 1, 2, 3, 4], 'asinh').values;
    expect(mapped[4]!).toBeCloseTo(Math.asinh(5 / 2), 14);
  });

  it('none gives the matrix itself', () => {
    const matrix = normalMatrix(5, 1, 'none');
    expect(mapByTrainingRows(matrix, [0, 1], 'none')).toBe(matrix);
  });
});
