import { estimateKdeMi } from '@ggmi/estimator-kernel';
import { bivariateNormal } from '@ggmi/families';
import {
  joinColumns,
  permutation,
  randomStream,
  selectRows,
  type DenseMatrix,
} from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { context, estimateWith, open } from './estimate-with.js';
import { normalBlock } from './normal-block.js';

const names = ['x', 'y'];

function mapped(block: DenseMatrix, map: (value: number, i: number) => number): DenseMatrix {
  return { ...block, values: block.values.map(map) };
}

describe('leave-one-out kernel-density information', () => {
  it.each(['scott', 'silverman', 'cross-validated'] as const)(
    'of a bivariate normal pair comes within 0.08 of the truth (%s)',
    async (bandwidth) => {
      // Spread over samples of 700 is about 0.03, and smoothing costs about 0.02: two and a half of these.
      for (const rho of [0, 0.6]) {
        const family = bivariateNormal(rho);
        const { x, y } = family.sample(700, randomStream(`kde ${rho}`));
        const { value, unit, kind, warnings } = await estimateWith('kde', { x, y }, { bandwidth });
        expect(Math.abs(value - family.mutualInformation)).toBeLessThan(0.08);
        expect({ unit, kind, warnings }).toEqual({ unit: 'nats', kind: 'estimate', warnings: [] });
      }
    },
  );

  it('is the same after linear maps inside a block, and with x and y exchanged', () => {
    const random = randomStream('linear');
    const x = normalBlock(60, 2, random);
    const y = mapped(normalBlock(60, 1, random), (value, i) => value + x.values[2 * i]!);
    const turned = mapped(x, (value, i) =>
      i % 2 === 0 ? 3 * value - 100 * x.values[i + 1]! : value + 0.5 * x.values[i - 1]!,
    );
    const options = { names, bandwidth: 'scott', evaluation: 'leave-one-out' } as const; // literals
    const value = estimateKdeMi([x, y], options);
    expect(Math.abs(estimateKdeMi([turned, y], options) - value)).toBeLessThan(1e-9);
    expect(Math.abs(estimateKdeMi([y, x], options) - value)).toBeLessThan(1e-12);
  });

  it('is finite with a row so far away that every kernel value there is 0 in doubles', async () => {
    const pair = bivariateNormal(0.5).sample(400, randomStream('far'));
    const x = mapped(pair.x, (value, i) => (i === 7 ? 500 : value));
    const y = mapped(pair.y, (value, i) => (i === 7 ? 500 : value));
    const { value } = await estimateWith('kde', { x, y }, { bandwidth: 0.05 });
    expect(Number.isFinite(value)).toBe(true);
    // By hand: the logarithm of the sum at row 7 is about −gap²/(2h²), far below ln of the least double.
    const direct = estimateKdeMi([x], { names, bandwidth: 0.001, evaluation: 'leave-one-out' });
    expect(Number.isFinite(direct)).toBe(true);
  });

  it('of three blocks is their total correlation', async () => {
    const random = randomStream('total');
    const blocks = [normalBlock(200, 1, random), normalBlock(200, 1, random)];
    const third = mapped(normalBlock(200, 1, random), (value, i) => value + blocks[0]!.values[i]!);
    const all = await (
      await open('kde')
    ).estimate({ type: 'joint', blocks: [...blocks, third] }, context());
    const pair = await estimateWith('kde', { x: blocks[0]!, y: third });
    // Of the truth, ½ ln 2 = 0.347; smoothing in three dimensions costs more than in two.
    expect(Math.abs(pair.value - 0.347)).toBeLessThan(0.12);
    expect(Math.abs(all.value - 0.347)).toBeLessThan(0.2);
  });

  it('permutes as if the rows of y had been permuted', async () => {
    const { x, y } = bivariateNormal(0.7).sample(80, randomStream('null'));
    const statistic = await (await open('kde')).prepareNull!({ type: 'paired', x, y }, context());
    const order = Int32Array.from(permutation(80, randomStream('order')));
    const { value } = await estimateWith('kde', { x, y: selectRows(y, order) });
    expect(Math.abs((await statistic(order)) - value)).toBeLessThan(1e-12);
  });
});

describe('caveats of kernel densities', () => {
  it('y = x is refused: there is no joint density', async () => {
    const { x } = bivariateNormal(0).sample(50, randomStream('same'));
    await expect(async () => estimateWith('kde', { x, y: x })).rejects.toThrow(
      /column 1 of all blocks together: received a linear combination/,
    );
    await expect(async () =>
      estimateWith('kde', { x: joinColumns(x, x), y: normalBlock(50, 1, randomStream('y')) }),
    ).rejects.toThrow(/column 1 of x/);
  });

  it('few rows for the dimension, ties, and a search at the end of its range are named', async () => {
    const random = randomStream('caveats');
    const wide = { x: normalBlock(200, 2, random), y: normalBlock(200, 2, random) };
    const few = await estimateWith('kde', wide);
    expect(few.warnings.map(({ code }) => code)).toEqual(['FEW_POINTS_FOR_DIMENSION']);

    // Thirty rows, each ten times: the likelihood grows without bound as h falls.
    const thirty = bivariateNormal(0.6).sample(30, random);
    const tenfold = Array.from({ length: 300 }, (_, i) => i % 30);
    const repeated = { x: selectRows(thirty.x, tenfold), y: selectRows(thirty.y, tenfold) };
    const estimate = await estimateWith('kde', repeated, { bandwidth: 'cross-validated' });
    expect(estimate.warnings.map(({ code }) => code)).toEqual([
      'TIES_FOUND',
      'DID_NOT_CONVERGE',
      'DID_NOT_CONVERGE',
      'DID_NOT_CONVERGE',
    ]);
    expect(estimate.warnings[0]!.message).toContain('column 0 of x, column 0 of y');
  });
});
