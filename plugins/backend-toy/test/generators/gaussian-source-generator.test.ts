import { describe, expect, it } from 'vitest';
import { gaussianSourceGenerator } from '../../src/index.js';
import { momentErrors } from '../moment-errors.js';
import { vectors } from './draw-vectors.js';

async function source(options: object = {}) {
  const parsed = gaussianSourceGenerator.options.parse(options);
  return gaussianSourceGenerator.create({ options: parsed, needs: {} });
}

describe('the Gaussian source', () => {
  it('draws with the covariance that its law declares', async () => {
    for (const options of [
      {},
      { dimensions: 3, variance: 4, correlation: 0.6 },
      { dimensions: 3, variance: 0.25, correlation: -0.45 },
    ]) {
      const generator = await source(options);
      const law = generator.law!({ promptLength: 0 });
      if (law.family !== 'gaussian') throw new TypeError(law.family);
      const rows = await vectors(generator, { draws: 20_000 });
      const mean = law.covariance.map(() => 0);
      // At most 9 moments, each within 4 standard errors.
      expect(momentErrors(rows, { mean, covariance: law.covariance })).toBeLessThan(4);
    }
  });

  it('declares the covariance that its options state', async () => {
    const generator = await source({ dimensions: 2, variance: 4, correlation: 0.6 });
    expect(generator.law!({ promptLength: 0 })).toEqual({
      family: 'gaussian',
      covariance: [
        [4, 2.4],
        [2.4, 4],
      ],
    });
  });

  it('refuses a correlation at which no covariance exists, and names the bound', () => {
    const { options } = gaussianSourceGenerator;
    expect(options.safeParse({ dimensions: 3, correlation: -0.49 }).success).toBe(true);
    const refused = options.safeParse({ dimensions: 3, correlation: -0.5 });
    expect(refused.error?.issues).toMatchObject([
      { path: ['correlation'], message: expect.stringContaining('above −1/(dimensions−1)') },
    ]);
    // One coordinate has no other: any correlation is idle.
    expect(options.safeParse({ dimensions: 1, correlation: -0.9 }).success).toBe(true);
  });
});
