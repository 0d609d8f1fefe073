import { GgmiError, type Matrix } from '@ggmi/core';
import { mmdEstimator } from '@ggmi/estimator-kernel';
import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { context } from './estimate-with.js';
import { goldenX, goldenY } from './golden-pairs.js';
import { normalBlock } from './normal-block.js';

async function mmd(x: Matrix, y: Matrix, options: object = {}) {
  const estimator = await mmdEstimator.create({
    options: mmdEstimator.options.parse(options),
    needs: {},
  });
  return estimator.estimate(x, y, context());
}

function shifted(block: Matrix, by: number): Matrix {
  return { ...block, values: block.values.map((value) => value + by) };
}

describe('squared maximum mean discrepancy', () => {
  it('without preprocessing is the raw golden value, a dimensionless proxy', async () => {
    const estimate = await mmd(goldenX, goldenY, { preprocessing: 'none', statistic: 'biased' });
    expect(Math.abs(estimate.value - 0.03602993586115022)).toBeLessThan(1e-12);
    expect(estimate).toMatchObject({ unit: 'dimensionless', kind: 'proxy', sampleSize: 20 });
    expect(Math.abs(estimate.diagnostics!['bandwidth']! - 0.7637030252947572)).toBeLessThan(1e-12);
  });

  it('unbiased averages 0 for equal laws, and grows with a shift', async () => {
    const trials = 200;
    const values: number[] = [];
    for (let trial = 0; trial < trials; trial++) {
      const random = randomStream(`equal ${trial}`);
      const { value } = await mmd(normalBlock(20, 2, random), normalBlock(30, 2, random));
      values.push(value);
    }
    const mean = values.reduce((sum, value) => sum + value, 0) / trials;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (trials - 1);
    // σ depends on the pooled sample, which makes the mean 0 only in the limit: 4 standard errors.
    expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(variance / trials));

    const random = randomStream('shift');
    const x = normalBlock(200, 1, random);
    const y = normalBlock(200, 1, random);
    const near = await mmd(x, shifted(y, 0.5));
    const far = await mmd(x, shifted(y, 1.5));
    expect(near.value).toBeGreaterThan(10 * Math.sqrt(variance / trials));
    expect(far.value).toBeGreaterThan(near.value);
  });

  it('keeps a difference of scale under standardisation, which is of the pooled sample', async () => {
    const random = randomStream('scale');
    const x = normalBlock(300, 1, random);
    const wide = { ...x, values: normalBlock(300, 1, random).values.map((value) => 3 * value) };
    const { value } = await mmd(x, wide);
    expect(value).toBeGreaterThan(0.05);
    const pair = { x: normalBlock(100, 2, random), y: shifted(normalBlock(100, 2, random), 1) };
    const inMillimetres = (block: Matrix): Matrix => ({
      ...block,
      values: block.values.map((each, i) => (i % 2 === 0 ? 1e3 * each : each)),
    });
    const metres = await mmd(pair.x, pair.y);
    const units = await mmd(inMillimetres(pair.x), inMillimetres(pair.y));
    expect(Math.abs(units.value - metres.value)).toBeLessThan(1e-12);
  });

  it('is symmetric, and biased it is 0 for a sample with itself', async () => {
    expect(
      Math.abs((await mmd(goldenX, goldenY)).value - (await mmd(goldenY, goldenX)).value),
    ).toBeLessThan(1e-14);
    expect(Math.abs((await mmd(goldenX, goldenX, { statistic: 'biased' })).value)).toBeLessThan(
      1e-15,
    );
  });

  it('refuses samples of other columns, of one row, of equal points and not finite', async () => {
    const faults: readonly (readonly [Matrix, Matrix, RegExp])[] = [
      [goldenX, { rows: 10, columns: 2, values: goldenX.values }, /columns of y: received 2/],
      [goldenX, { rows: 1, columns: 1, values: Float64Array.of(1) }, /rows of y: received 1/],
      [
        shifted({ ...goldenX, values: new Float64Array(20) }, 3),
        shifted({ ...goldenX, values: new Float64Array(20) }, 3),
        /constant 3/,
      ],
      [goldenX, { ...goldenY, values: goldenY.values.with(4, Number.NaN) }, /row 24.*NaN/],
    ];
    for (const [x, y, message] of faults) {
      const error: unknown = await mmd(x, y).catch((reason: unknown) => reason);
      expect(GgmiError.is(error, 'DATA_INVALID')).toBe(true);
      expect(String(error)).toMatch(message);
    }
  });
});
