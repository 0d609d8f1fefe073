import type { Matrix } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import estimatorDiscrete, {
  chaoWangJostEstimator,
  nsbEntropyEstimator,
  nsbEstimator,
} from '../../src/index.js';
import { columnOf } from '../integer-matrix.js';

const context = { random: randomStream('unused'), signal: new AbortController().signal };
const random = randomStream('leave-one-out');
// Symbols of very different counts, singletons among them.
const symbol = () => Math.floor(-3 * Math.log(1 - random.uniform()));
const x = columnOf(Array.from({ length: 40 }, symbol));
const y = columnOf(Array.from(x.values, (value) => (random.uniform() < 0.5 ? value : symbol())));

const without = ({ values }: Matrix, left: number): Matrix =>
  columnOf([...values].filter((_, row) => row !== left));

describe('values without each row', () => {
  it('are the informations of the other rows, to the bit', async () => {
    const options = { alphabetSizeX: 'observed', alphabetSizeY: 30 } as const;
    for (const estimator of [
      await chaoWangJostEstimator.create({ options: {}, needs: {} }),
      await nsbEstimator.create({ options, needs: {} }),
    ]) {
      const values = await estimator.leaveOneOut!({ type: 'paired', x, y }, context);
      expect(values).toHaveLength(40);
      for (let row = 0; row < 40; row++) {
        const others = { type: 'paired', x: without(x, row), y: without(y, row) } as const;
        expect(values[row]).toBe((await estimator.estimate(others, context)).value);
      }
    }
  });

  it('are the entropies of the other rows, to the bit', async () => {
    const options = { alphabetSize: 'observed' } as const;
    const estimator = await nsbEntropyEstimator.create({ options, needs: {} });
    const values = await estimator.leaveOneOut!(x, context);
    for (let row = 0; row < 40; row++) {
      expect(values[row]).toBe((await estimator.estimate(without(x, row), context)).value);
    }
  });

  it('are not offered where bins would move', async () => {
    const binned = (estimatorDiscrete.estimators ?? []).filter(({ id }) => id.includes('binned'));
    expect(binned).toHaveLength(2);
    for (const component of binned) {
      const options = { bins: 4, counting: 'plug-in' };
      const estimator = await component.create({ options, needs: {} } as never);
      expect('leaveOneOut' in estimator).toBe(false);
    }
  });
});
