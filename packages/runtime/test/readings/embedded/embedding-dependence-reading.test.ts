import { describe, expect, it } from 'vitest';
import { quantitiesOf, quantityOf, valueOf } from './embedding-config.js';

const generators = {
  same: { use: '@acme/embedding/numbers', count: 200 },
  constant: { use: '@acme/embedding/numbers', options: { constant: true }, count: 200 },
};
const reading = {
  type: 'embedding-dependence',
  embedder: 'centred',
  items: 200,
  permutations: 99,
} as const;
const quantities = await quantitiesOf({
  generators,
  estimators: {
    correlation: { use: '@acme/embedding/correlation' },
    information: { use: '@acme/embedding/information' },
  },
  readings: {
    proxy: { ...reading, bandwidths: [0.5, 2], estimators: ['correlation', 'information'] },
  },
});
const of = (id: string, arm: string, source = 'correlation, width × 0.5') =>
  quantityOf(quantities, [id, arm, source]);

describe('an embedding-dependence reading', () => {
  it('sets the width of the kernels to every bandwidth', () => {
    // The trained model embeds an item as the data embedding does up to a shift: correlation 1.
    expect(valueOf(of('embedding-dependence', 'same')).value).toBeCloseTo(0.5, 12);
    const wide = of('embedding-dependence', 'same', 'correlation, width × 2');
    expect(valueOf(wide).value).toBeCloseTo(2, 12);
  });

  it('rejects independence of the trained model and the data, and not of the base', () => {
    expect(valueOf(of('embedding-dependence', 'anchors')).permutationPValue).toBe(1 / 100);
    const base = valueOf(of('embedding-dependence-base', 'anchors'));
    expect(base.permutationPValue).toBeGreaterThan(0.01);
    // Half of |r| of 200 independent pairs: standard deviation 0.5/√200; 4 of them.
    expect(base.value).toBeLessThan((4 * 0.5) / Math.sqrt(200));
  });

  it('subtracts the synthetic arm from the anchors at every bandwidth', () => {
    // Correlation 1 in all parts of both arms: the difference is 0 without any spread.
    for (const width of ['0.5', '2']) {
      const source = `correlation, width × ${width}`;
      const difference = of('embedding-dependence-difference', 'same', source);
      const { value, standardError, kind } = valueOf(difference);
      expect(Math.abs(value)).toBeLessThan(1e-12);
      expect(standardError).toBeLessThan(1e-12);
      expect(kind).toBe('proxy');
    }
  });

  it('says why an arm of one constant item has no number, and goes on', () => {
    for (const id of ['embedding-dependence', 'embedding-dependence-difference']) {
      expect(of(id, 'constant').outcome).toEqual({
        available: false,
        reason: 'column 0: received a constant, expected two values.',
      });
    }
  });

  it('says so where the embedder has no answer for one constant item', async () => {
    const fitted = await quantitiesOf({
      generators,
      embedders: { centred: { use: '@acme/embedding/centred', options: { fitted: true } } },
      estimators: { correlation: { use: '@acme/embedding/correlation' } },
      readings: { proxy: { ...reading, bandwidths: [1], estimators: ['correlation'] } },
    });
    const source = 'correlation, width × 1';
    expect(quantityOf(fitted, ['embedding-dependence', 'constant', source]).outcome).toEqual({
      available: false,
      reason: 'the rows: received one and the same, expected two different ones.',
    });
    const same = quantityOf(fitted, ['embedding-dependence', 'same', source]);
    expect(valueOf(same).value).toBeCloseTo(1, 12);
  });

  it('says of an arm with too few items how many there are, and goes on', async () => {
    // The pool is unlimited, so that its size is known only once it was drawn.
    const few = await quantitiesOf({
      generators: { ...generators, few: { use: '@acme/embedding/numbers', count: 199 } },
      estimators: { correlation: { use: '@acme/embedding/correlation' } },
      readings: { proxy: { ...reading, bandwidths: [1], estimators: ['correlation'] } },
    });
    const { outcome } = quantityOf(few, ['embedding-dependence', 'few', 'correlation, width × 1']);
    expect(outcome.available ? '' : outcome.reason).toMatch(/needs 200 of them .*; there are 199/);
  });

  it('refuses a finite pool that is too small before anything runs', async () => {
    const run = quantitiesOf({
      anchors: { use: '@acme/embedding/pool' },
      generators,
      estimators: { correlation: { use: '@acme/embedding/correlation' } },
      readings: { proxy: { ...reading, bandwidths: [1], estimators: ['correlation'] } },
    });
    await expect(run).rejects.toThrowError(
      "reading 'proxy' trains on 200 items of anchors, which gives 150",
    );
  });

  it('takes no estimator that claims an information', () => {
    for (const id of ['embedding-dependence', 'embedding-dependence-difference']) {
      const { outcome } = of(id, 'same', 'information');
      expect(outcome.available ? '' : outcome.reason).toMatch(/name one whose kind is proxy/);
    }
  });
});
