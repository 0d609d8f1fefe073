import { permutation, randomStream, selectRows, type DenseMatrix } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { context, dependenceNames, estimateWith, open } from './estimate-with.js';
import { normalBlock } from './normal-block.js';

/** y = x² + noise: dependence without correlation. */
function parabola(rows: number, seed: string) {
  const random = randomStream(seed);
  const x = normalBlock(rows, 1, random);
  const y = normalBlock(rows, 1, random);
  return { x, y: { ...y, values: y.values.map((noise, i) => x.values[i]! ** 2 + 0.5 * noise) } };
}

async function permutationPValue(
  name: string,
  { x, y }: { readonly x: DenseMatrix; readonly y: DenseMatrix },
  { permutations, options = {} }: { readonly permutations: number; readonly options?: object },
): Promise<number> {
  const statistic = await (
    await open(name, options)
  ).prepareNull!({ type: 'paired', x, y }, context());
  const observed = await statistic(Int32Array.from({ length: x.rows }, (_, i) => i));
  const random = randomStream(`orders ${name}`);
  let reached = 0;
  for (let b = 0; b < permutations; b++) {
    if ((await statistic(Int32Array.from(permutation(x.rows, random)))) >= observed) reached++;
  }
  return (1 + reached) / (1 + permutations);
}

describe.each(dependenceNames)('%s', (name) => {
  const pair = parabola(60, 'permuted');

  it('permutes as if the rows of y had been permuted', async () => {
    const estimator = await open(name);
    const statistic = await estimator.prepareNull!({ type: 'paired', ...pair }, context());
    const identity = Int32Array.from({ length: 60 }, (_, i) => i);
    const order = Int32Array.from(permutation(60, randomStream('order')));
    const permuted = { x: pair.x, y: selectRows(pair.y, order) };
    for (const [each, given] of [
      [identity, pair],
      [order, permuted],
    ] as const) {
      const { value } = await estimateWith(name, given);
      expect(Math.abs((await statistic(each)) - value)).toBeLessThan(1e-10 * Math.max(1, value));
    }
  });

  it('sees y = x² + noise, which has no correlation', async () => {
    const options = name === 'cka' ? { kernel: 'gaussian' } : {};
    expect(await permutationPValue(name, pair, { permutations: 99, options })).toBe(0.01);
  });

  it('is a dimensionless proxy, never nats', async () => {
    const { unit, kind, sampleSize, warnings } = await estimateWith(name, pair);
    expect({ unit, kind, sampleSize, warnings }).toEqual({
      unit: 'dimensionless',
      kind: 'proxy',
      sampleSize: 60,
      warnings: [],
    });
  });

  it('leaves the input as it was and gives the same bits twice', async () => {
    const before = pair.x.values.slice();
    const first = await estimateWith(name, pair);
    expect(await estimateWith(name, pair)).toEqual(first);
    expect(pair.x.values).toEqual(before);
  });
});

describe.each(dependenceNames.filter((name) => name !== 'hsic-random-features'))(
  'the value of %s',
  (name) => {
    const random = randomStream('invariance');
    const x = normalBlock(40, 2, random);
    const noise = normalBlock(40, 3, random);
    const y = { ...noise, values: noise.values.map((value, i) => value + x.values[i % 80]!) };
    // Rounding of sums over 780 pairs; the sweep divides by standard deviations near 0.1 of them.
    const bound = 1e-10;

    it('is the same for x and y exchanged, and for the rows in another order', async () => {
      const { value } = await estimateWith(name, { x, y });
      const order = permutation(40, randomStream('rows'));
      const turned = await estimateWith(name, { x: y, y: x });
      const reordered = await estimateWith(name, {
        x: selectRows(x, order),
        y: selectRows(y, order),
      });
      expect(Math.abs(turned.value - value)).toBeLessThan(bound);
      expect(Math.abs(reordered.value - value)).toBeLessThan(bound);
    });

    it('is the same in other units, and after normal scores under any increasing map', async () => {
      const { value } = await estimateWith(name, { x, y });
      // One column alone: a scale of the whole block is taken up by the median.
      const scaled = {
        ...x,
        values: x.values.map((each, i) => (i % 2 === 0 ? 1000 * each - 7 : each)),
      };
      const other = await estimateWith(name, { x: scaled, y });
      expect(Math.abs(other.value - value)).toBeLessThan(bound);

      const options = { preprocessing: 'normal-scores' };
      const cubed = { ...x, values: x.values.map((each) => each ** 3) };
      const scores = await estimateWith(name, { x, y }, options);
      expect((await estimateWith(name, { x: cubed, y }, options)).value).toBe(scores.value);
    });
  },
);

describe('kernels too large to be stored', () => {
  it('give the same permuted values as stored ones', async () => {
    // 2,100 rows are beyond the limit of one pair, 1,000 rows beyond that of five.
    for (const [name, rows] of [
      ['hsic-unbiased', 2100],
      ['distance-correlation', 2100],
      ['hsic-sweep', 1000],
    ] as const) {
      const pair = parabola(rows, 'large');
      const statistic = await (
        await open(name)
      ).prepareNull!({ type: 'paired', ...pair }, context());
      const order = Int32Array.from(permutation(rows, randomStream('order')));
      const { value } = await estimateWith(name, { x: pair.x, y: selectRows(pair.y, order) });
      expect(Math.abs((await statistic(order)) - value)).toBeLessThan(1e-10);
    }
  });
});
