import type { Matrix } from '@ggmi/core';
import { randomStream, type RandomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { mixtureBracketEstimator } from '../../src/index.js';
import { meanOfRepeats, open } from '../run-estimator.js';

const row = (values: Float64Array, columns = 1): Matrix => ({
  rows: values.length / columns,
  columns,
  values,
});

const normals = (random: RandomStream, length: number, scale = 1): Float64Array =>
  Float64Array.from({ length }, () => scale * random.normal());

describe('the mixture bracket', () => {
  it('is −mean_i ln mean_j of e^(−q/8s²), and of e^(−q/2s²) for the index of the run', async () => {
    const estimate = await open(mixtureBracketEstimator, { noise: 2 });
    const weights = row(Float64Array.of(0, 0, 3, 4), 2);
    const { value, diagnostics, kind, unit } = await estimate({
      type: 'repeated-weights',
      weights,
    });
    expect(value).toBeCloseTo(-Math.log((1 + Math.exp(-25 / 32)) / 2), 14);
    expect(diagnostics?.['runIndexInformationUpperBound']).toBeCloseTo(
      -Math.log((1 + Math.exp(-25 / 8)) / 2),
      14,
    );
    expect({ kind, unit }).toEqual({ kind: 'lower-bound', unit: 'nats/dataset' });
  });

  it('is below I(S;W) in the mean over runs, and grows with them', async () => {
    // θ ~ N(0, 9), s = 1: I = ½ ln 10 = 1.151. Its limit for many runs is −E ln E e^(−q/8), 0.6 or so.
    const estimate = await open(mixtureBracketEstimator, { noise: 1 });
    const meanAt = (rows: number) =>
      meanOfRepeats(100, async (random) => {
        const weights = row(normals(random, rows, 3));
        return (await estimate({ type: 'repeated-weights', weights })).value;
      });
    const [few, many] = [await meanAt(4), await meanAt(64)];
    expect(few).toBeGreaterThan(0.2);
    expect(many).toBeGreaterThan(few);
    expect(many).toBeLessThan(0.5 * Math.log(10));
  });

  it('ends at ln R for runs far apart, warns of the cap, and of few runs', async () => {
    const estimate = await open(mixtureBracketEstimator, { noise: 1 });
    const weights = row(Float64Array.from({ length: 7 }, (_, i) => 1000 * i));
    const { value, warnings, diagnostics } = await estimate({ type: 'repeated-weights', weights });
    expect(value).toBeCloseTo(Math.log(7), 14);
    expect(diagnostics?.['cap']).toBe(Math.log(7));
    expect(warnings.map(({ code }) => code)).toEqual(['FEW_RUNS', 'NEAR_LOG_N']);
  });

  it('does not take the noise that rows carry for information', async () => {
    // One θ and nothing but noise, d = 20: I(S;W) = 0, and raw distances of 2dσ² would read
    // ln 8 − ln(1 + 7 e^(−5)) = 2.03.
    const estimate = await open(mixtureBracketEstimator);
    const mean = await meanOfRepeats(50, async (random) => {
      const weights = row(normals(random, 160), 20);
      const result = await estimate({
        type: 'repeated-weights',
        weights,
        noiseStandardDeviation: 1,
      });
      expect(result.diagnostics).not.toHaveProperty('runIndexInformationUpperBound');
      return result.value;
    });
    expect(mean).toBeLessThan(0);
  });

  it('stays below the bracket of the θ themselves where the rows carry noise', async () => {
    const carried = await open(mixtureBracketEstimator);
    const clean = await open(mixtureBracketEstimator, { noise: 1 });
    const difference = await meanOfRepeats(100, async (random) => {
      const theta = normals(random, 24, 4);
      const noisy = theta.map((value) => value + random.normal());
      const [below, above] = [
        await carried({
          type: 'repeated-weights',
          weights: row(noisy, 3),
          noiseStandardDeviation: 1,
        }),
        await clean({ type: 'repeated-weights', weights: row(theta, 3) }),
      ];
      return above.value - below.value;
    });
    expect(difference).toBeGreaterThan(0);
    expect(difference).toBeLessThan(0.3);
  });

  it('warns where it says nothing', async () => {
    const estimate = await open(mixtureBracketEstimator, { noise: 1 });
    const weights = row(new Float64Array(8));
    const { value, warnings } = await estimate({ type: 'repeated-weights', weights });
    expect(Math.abs(value)).toBeLessThan(1e-15);
    expect(warnings.map(({ code }) => code)).toEqual(['UNINFORMATIVE']);
    const spread = row(normals(randomStream('spread'), 8, 2));
    const clear = await estimate({ type: 'repeated-weights', weights: spread });
    expect(clear.warnings).toEqual([]);
  });

  it('refuses weights without noise', async () => {
    const estimate = await open(mixtureBracketEstimator);
    await expect(
      estimate({ type: 'repeated-weights', weights: row(Float64Array.of(1, 2)) }),
    ).rejects.toThrowError(/infinite/);
  });
});
