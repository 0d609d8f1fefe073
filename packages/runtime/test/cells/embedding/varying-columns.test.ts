import type { DivergenceEstimator, Matrix, MIEstimator } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { onVaryingColumns, onVaryingPairs } from '../../../src/cells/embedding/varying-columns.js';

const context = { random: randomStream('k'), signal: new AbortController().signal };
const matrix = (...rows: number[][]): Matrix => ({
  rows: rows.length,
  columns: rows[0]!.length,
  values: Float64Array.from(rows.flat()),
});
const unit = { unit: 'dimensionless', kind: 'proxy', options: {}, warnings: [] } as const;

/** Sees the matrices that reach the estimator. */
function watched() {
  const seen: Matrix[] = [];
  const see = (x: Matrix, y: Matrix) => {
    seen.push(x, y);
    return { ...unit, value: 0, sampleSize: x.rows };
  };
  const divergence: DivergenceEstimator = {
    estimate: see,
    prepareNull: (x, y) => {
      see(x, y);
      return () => 7;
    },
  };
  const information: MIEstimator = {
    estimate: (input) =>
      input.type === 'paired' ? see(input.x, input.y) : see(matrix([0]), matrix([0])),
    prepareNull: ({ x, y }) => {
      see(x, y);
      return () => 7;
    },
    leaveOneOut: ({ x, y }) => {
      see(x, y);
      return Float64Array.of(7);
    },
  };
  return { seen, divergence, information };
}

describe('an estimator on varying columns', () => {
  const x = matrix([1, 5, 0], [1, 5, 3]);
  const y = matrix([2, 5, 0], [2, 5, 0]);

  it('sees the columns that vary over both samples together, a constant of either side included', async () => {
    const { seen, divergence } = watched();
    await onVaryingColumns(divergence).estimate(x, y, context);
    expect(seen).toEqual([matrix([1, 0], [1, 3]), matrix([2, 0], [2, 0])]);
  });

  it('prepares its null on the same columns', async () => {
    const { seen, divergence } = watched();
    const statistic = await onVaryingColumns(divergence).prepareNull!(x, y, context);
    expect(seen).toEqual([matrix([1, 0], [1, 3]), matrix([2, 0], [2, 0])]);
    expect(statistic(Int32Array.of(0, 1, 2, 3))).toBe(7);
  });

  it('sees the columns that vary within either block of pairs', async () => {
    const { seen, information } = watched();
    const input = { type: 'paired', x, y: matrix([4, 1], [4, 2]) } as const;
    const adapted = onVaryingPairs(information);
    await adapted.estimate(input, context);
    await adapted.prepareNull!(input, context);
    await adapted.leaveOneOut!(input, context);
    const both = [matrix([0], [3]), matrix([1], [2])];
    expect(seen).toEqual([...both, ...both, ...both]);
  });

  it('leaves constants to the estimator where there is nothing else', async () => {
    const { seen, divergence } = watched();
    const constant = matrix([1], [1]);
    await onVaryingColumns(divergence).estimate(constant, constant, context);
    expect(seen).toEqual([constant, constant]);
  });

  it('offers a null only where the estimator has one', () => {
    const plain = watched().divergence;
    Reflect.deleteProperty(plain, 'prepareNull');
    expect(onVaryingColumns(plain)).not.toHaveProperty('prepareNull');
  });
});
