import { DataInvalidError, type Matrix } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { gknnEstimator } from '../src/index.js';

function matrix(rows: number, columns: number, value: (row: number, column: number) => number) {
  const values = Float64Array.from({ length: rows * columns }, (_, i) =>
    value(Math.floor(i / columns), i % columns),
  );
  return { rows, columns, values };
}

async function estimate(x: Matrix, y: Matrix, options = {}) {
  const estimator = await gknnEstimator.create({
    options: gknnEstimator.options.parse(options),
    needs: {},
  });
  const random = randomStream('test');
  const { signal } = new AbortController();
  return estimator.estimate({ type: 'paired', x, y }, { random, signal });
}

describe('gknnEstimator', () => {
  const random = randomStream('gknn');
  const x = matrix(1000, 1, () => random.normal());
  const noise = matrix(1000, 1, () => random.normal());

  it('reads ½ ln 101 = 2.31 nats of a line with a tenth of noise, within 0.25', async () => {
    // y = x + 0.1 n. Standard error at 1,000 rows about 0.02; bias −0.1 beside it (README).
    const y = matrix(1000, 1, (row) => x.values[row]! + 0.1 * noise.values[row]!);
    const { value } = await estimate(x, y);
    expect(Math.abs(value - 0.5 * Math.log(101))).toBeLessThan(0.25);
  });

  it('does not depend on the scales of the columns', async () => {
    const y = matrix(1000, 1, (row) => x.values[row]! + noise.values[row]!);
    const scaled = matrix(1000, 1, (row) => 1e6 * y.values[row]! - 7);
    expect((await estimate(x, scaled)).value).toBeCloseTo((await estimate(x, y)).value, 9);
  });

  it('warns of few neighbours for many columns', async () => {
    const wide = matrix(200, 5, () => random.normal());
    const { warnings } = await estimate(
      wide,
      matrix(200, 1, () => random.normal()),
    );
    expect(warnings.map(({ code }) => code)).toEqual(['@acme/estimator-gknn/FEW_NEIGHBOURS']);
  });

  it('refuses fewer neighbours than columns, and rows that repeat', async () => {
    const wide = matrix(50, 2, () => random.normal());
    const few = await estimate(wide, wide, { k: 3 }).catch((error: unknown) => error);
    expect(DataInvalidError.is(few)).toBe(true);
    const symbols = matrix(100, 1, (row) => row % 2);
    const flat = await estimate(symbols, symbols).catch((error: unknown) => error);
    expect(DataInvalidError.is(flat)).toBe(true);
  });
});
