import { DataInvalidError } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binnedEqualFrequencyEstimator,
  binnedEqualWidthEstimator,
  binRows,
  countsOf,
  equalFrequencyEdges,
  equalWidthEdges,
} from '../src/index.js';
import { columnOf, matrixOf } from './integer-matrix.js';

const context = { random: randomStream('unused'), signal: new AbortController().signal };
const frequency = { name: 'x', bins: 4, edges: equalFrequencyEdges };
const width = { name: 'x', bins: 4, edges: equalWidthEdges };
const defaults = { bins: 8, counting: 'chao-wang-jost' } as const;

describe('bins of equal frequency', () => {
  it('hold equally many rows, one more or less, where no values are equal', () => {
    const values = fc.uniqueArray(fc.double({ min: -1e9, max: 1e9, noNaN: true }), {
      minLength: 5,
      maxLength: 50,
      comparator: (a, b) => a === b,
    });
    fc.assert(
      fc.property(values, fc.integer({ min: 2, max: 5 }), (column, bins) => {
        const counts = countsOf(binRows(columnOf(column), { ...frequency, bins }));
        expect(counts.length).toBe(bins);
        for (const count of counts) {
          expect(Math.abs(count - column.length / bins)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('keep equal values together, and follow increasing maps', () => {
    const column = [3, 1, 1, 1, 1, 1, 2, 9];
    const ofColumn = binRows(columnOf(column), frequency);
    // Middle ranks over N: five 1 at 5/16, 2 at 11/16, 3 at 13/16, 9 at 15/16; times 4, floored.
    expect([...ofColumn.symbols]).toEqual([0, 1, 1, 1, 1, 1, 2, 0]);
    // By the middle: six 1 in the middle of eight values go up with the 2, not down with the 0.
    const middle = binRows(columnOf([0, 1, 1, 1, 1, 1, 1, 2]), { ...frequency, bins: 2 });
    expect([...middle.symbols]).toEqual([0, 1, 1, 1, 1, 1, 1, 1]);
    const mapped = binRows(columnOf(column.map((value) => Math.exp(value) - 7)), frequency);
    expect(mapped).toEqual(ofColumn);
  });
});

describe('bins of equal width', () => {
  it('split the range from the lowest to the highest value, edges belonging above', () => {
    const column = columnOf([0, 0.9, 1, 2.5, 3.99, 4, 2]);
    expect([...binRows(column, width).symbols]).toEqual([0, 0, 1, 2, 3, 3, 2]);
  });
});

describe('binned rows', () => {
  it('are equal where all columns fall into the same bins', () => {
    const block = matrixOf([
      [0, 0],
      [0.1, 4],
      [4, 0.2],
      [0.3, 0.3],
    ]);
    expect([...binRows(block, width).symbols]).toEqual([0, 1, 2, 0]);
  });

  it('need finite values, two different ones, and differences within doubles', () => {
    for (const [block, said] of [
      [columnOf([1, Number.NaN]), 'row 1, column 0 of x: received NaN'],
      [columnOf([Infinity, 1]), 'row 0, column 0 of x: received Infinity'],
      [columnOf([2, 2, 2]), 'column 0 of x: received the constant 2'],
      [columnOf([1e308, -1e308]), 'column 0 of x: received values from -1e+308'],
      [matrixOf([]), 'shape of x'],
    ] as const) {
      for (const how of [frequency, width]) {
        let thrown: unknown;
        try {
          binRows(block, how);
        } catch (error) {
          thrown = error;
        }
        expect(DataInvalidError.is(thrown)).toBe(true);
        expect(String(thrown)).toContain(said);
      }
    }
  });
});

describe('binned estimators', () => {
  // Bivariate normal, ρ = 0.75: I = −½ ln(1 − ρ²).
  const truth = -0.5 * Math.log(1 - 0.75 ** 2);
  const sample = (rows: number, key: string) => {
    const random = randomStream(key);
    const x = Array.from({ length: rows }, () => random.normal());
    const y = x.map((value) => 0.75 * value + Math.sqrt(1 - 0.75 ** 2) * random.normal());
    return { type: 'paired', x: columnOf(x), y: columnOf(y) } as const;
  };

  it('give a lower bound that rises with the bins towards the information', async () => {
    const input = sample(20_000, 'normal');
    const values: number[] = [];
    for (const bins of [2, 4, 8, 16]) {
      const estimator = await binnedEqualFrequencyEstimator.create({
        options: { ...defaults, bins },
        needs: {},
      });
      const estimate = await estimator.estimate(input, context);
      expect(estimate.kind).toBe('lower-bound');
      expect(estimate.unit).toBe('nats');
      values.push(estimate.value);
    }
    expect(values.toSorted((a, b) => a - b)).toEqual(values);
    // Two bins: the sign. P(equal signs) = ½ + asin(ρ)/π, I = ln 2 − H₂; standard deviation 0.004.
    const same = 0.5 + Math.asin(0.75) / Math.PI;
    const ofSigns = Math.LN2 + same * Math.log(same) + (1 - same) * Math.log(1 - same);
    expect(Math.abs(values[0]! - ofSigns)).toBeLessThan(4 * 0.004);
    // The standard deviation of −ln-density ratios is ρ = 0.75 nats: 0.0053 at N = 20,000.
    expect(values[3]!).toBeLessThan(truth + 4 * 0.0053);
    expect(values[3]!).toBeGreaterThan(0.9 * truth);
  });

  it('hand known alphabets to the counting estimate', async () => {
    const input = sample(400, 'alphabets');
    const options = { bins: 4, counting: 'james-stein' } as const;
    const estimator = await binnedEqualWidthEstimator.create({ options, needs: {} });
    const { diagnostics, warnings } = await estimator.estimate(input, context);
    expect(diagnostics).toMatchObject({ distinctX: 4, distinctY: 4 });
    expect(diagnostics?.['shrinkage']).toBeGreaterThan(0);
    expect(warnings).toEqual([]);
  });

  it('warn of more cells than the rows fill, and of nearly all rows in one bin', async () => {
    const estimator = await binnedEqualFrequencyEstimator.create({ options: defaults, needs: {} });
    const codes = async (rows: number) =>
      (await estimator.estimate(sample(rows, 'few'), context)).warnings.map(({ code }) => code);
    // 8 × 8 cells want 320 rows.
    expect(await codes(320)).toEqual([]);
    expect(await codes(319)).toEqual(['FEW_POINTS_FOR_DIMENSION']);
    const outlier = columnOf(Array.from({ length: 400 }, (_, i) => (i === 0 ? 1e6 : Math.sin(i))));
    const wide = await binnedEqualWidthEstimator.create({ options: defaults, needs: {} });
    const { x } = sample(400, 'few');
    const { warnings } = await wide.estimate({ type: 'paired', x, y: outlier }, context);
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining('399 of 400 rows of y fall into the same bin'),
    ]);
  });

  it('have options with defaults', () => {
    expect(binnedEqualFrequencyEstimator.options.parse({})).toEqual(defaults);
    expect(binnedEqualWidthEstimator.options.safeParse({ bins: 1 }).success).toBe(false);
    expect(binnedEqualWidthEstimator.options.safeParse({ counting: 'none' }).success).toBe(false);
  });
});
