import { permutation, randomStream, type RandomStream } from '@ggmi/numerics';
import type { MIEstimate, MIEstimator, PairedInput } from '@ggmi/core';
import { describe, expect, it } from 'vitest';
import { independencePValue } from '../../src/intervals/independence-test.js';

/** An estimator by a function of the two columns. */
function estimatorOf(value: (x: Float64Array, y: Float64Array) => number): MIEstimator {
  return {
    estimate(input): MIEstimate {
      if (input.type !== 'paired') throw new TypeError('expected paired input');
      const common = { unit: 'nats', kind: 'estimate', options: {}, warnings: [] } as const;
      return { ...common, value: value(input.x.values, input.y.values), sampleSize: input.x.rows };
    },
  };
}

/** Σxy: of fixed margins it orders permutations as the correlation does. */
const product = estimatorOf((x, y) => x.reduce((sum, each, row) => sum + each * y[row]!, 0));

function paired(x: readonly number[], y: readonly number[]): PairedInput {
  const column = (values: readonly number[]) => ({
    rows: values.length,
    columns: 1,
    values: Float64Array.from(values),
  });
  return { type: 'paired', x: column(x), y: column(y) };
}

async function pValue(
  input: PairedInput,
  options: { permutations: number; key: string; estimator?: MIEstimator },
): Promise<number> {
  const { permutations, key, estimator = product } = options;
  const context = { random: randomStream('point'), signal: new AbortController().signal };
  const { value } = await estimator.estimate(input, context);
  const plan = { permutations, resamplingKey: key, estimationKey: key, signal: context.signal };
  return independencePValue(estimator, { input, value }, plan);
}

describe('the permutation test', () => {
  it('counts the permutations that reach the value: exactly, on two rows', async () => {
    // Of two rows the identity reaches Σxy = 5 and the swap, with 4, does not.
    const random = randomStream('two rows').fork('permutation');
    const orders = Array.from({ length: 30 }, (_, index) =>
      permutation(2, random.fork(`${index}`)),
    );
    const identities = orders.filter(([first]) => first === 0).length;
    const value = await pValue(paired([1, 2], [1, 2]), { permutations: 30, key: 'two rows' });
    expect(value).toBeCloseTo((1 + identities) / 31, 14);
    expect(identities).toBeGreaterThan(0);
    expect(identities).toBeLessThan(30);
  });

  it('gives 1 where every permutation reaches the value, and 1/(1+B) where none does', async () => {
    const constant = estimatorOf(() => 0.5);
    const rows = Array.from({ length: 12 }, (_, row) => row);
    const input = paired(rows, rows);
    expect(await pValue(input, { permutations: 19, key: 'a', estimator: constant })).toBe(1);
    // Only 1 of 12! orders reaches the value of the sorted one.
    expect(await pValue(input, { permutations: 19, key: 'a' })).toBe(1 / 20);
  });

  it('counts a tie that rounding broke: a sum in another order of its rows', async () => {
    // Σx over rows in the order of y: equal for every order, but for rounding.
    const orderedSum = estimatorOf((x, y) => {
      const rows = [...x.keys()].toSorted((a, b) => y[a]! - y[b]!);
      return rows.reduce((sum, row) => sum + x[row]!, 0);
    });
    const tenths = Array.from({ length: 10 }, (_, row) => (row + 1) / 10);
    const input = paired(tenths, tenths);
    const sums = new Set(
      Array.from({ length: 99 }, (_, index) => {
        const order = permutation(10, randomStream('ties').fork('permutation').fork(`${index}`));
        return [...order].reduce((sum, row) => sum + tenths[row]!, 0);
      }),
    );
    expect(sums.size).toBeGreaterThan(1);
    const options = { permutations: 99, key: 'ties', estimator: orderedSum };
    expect(await pValue(input, options)).toBe(1);
  });

  it('rejects independent data at level α in a share α of samples', async () => {
    const draw = (random: RandomStream) => Array.from({ length: 15 }, () => random.normal());
    let rejected = 0;
    for (let sample = 0; sample < 500; sample++) {
      const random = randomStream(`sample ${sample}`);
      const input = paired(draw(random.fork('x')), draw(random.fork('y')));
      const p = await pValue(input, { permutations: 19, key: `test ${sample}` });
      if (p <= 0.1) rejected += 1;
    }
    // With B = 19 and no ties P(p ≤ 0.1) = 2/20 exactly; 500 samples: standard error 0.0134; 3 of them.
    expect(Math.abs(rejected / 500 - 0.1)).toBeLessThan(0.0403);
  });

  it('uses the null that an estimator offers, on the scale of that null', async () => {
    // Offered on another scale than the value: held against its own identity, 2 Σxy orders as Σxy.
    const offering: MIEstimator = {
      ...product,
      prepareNull:
        ({ x, y }) =>
        (order) =>
          2 * x.values.reduce((sum, each, row) => sum + each * y.values[order[row]!]!, 0),
    };
    const input = paired([3, 1, 4, 1.5, 5], [2, 7, 1, 8, 3]);
    const options = { permutations: 99, key: 'offered' };
    const own = await pValue(input, { ...options, estimator: offering });
    expect(own).toBe(await pValue(input, options));
    expect(own).toBeGreaterThan(0.02);
    expect(own).toBeLessThan(1);
  });

  it('stops at an aborted signal', async () => {
    const attempt = independencePValue(
      product,
      { input: paired([1, 2], [1, 2]), value: 5 },
      {
        permutations: 3,
        resamplingKey: 'a',
        estimationKey: 'b',
        signal: AbortSignal.abort(new Error('stopped')),
      },
    );
    await expect(attempt).rejects.toThrowError('stopped');
  });
});
