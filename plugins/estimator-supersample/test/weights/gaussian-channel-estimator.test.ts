import { GgmiError, type Matrix } from '@ggmi/core';
import { randomStream, type RandomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { gaussianChannelEstimator } from '../../src/index.js';
import { meanOfRepeats, open } from '../run-estimator.js';

function normalRows(
  random: RandomStream,
  shape: { readonly rows: number; readonly columns: number; readonly scale: number },
): Matrix {
  const { rows, columns, scale } = shape;
  const values = Float64Array.from({ length: rows * columns }, () => scale * random.normal());
  return { rows, columns, values };
}

const input = (weights: Matrix, noiseStandardDeviation?: number) =>
  ({
    type: 'repeated-weights',
    weights,
    ...(noiseStandardDeviation === undefined ? {} : { noiseStandardDeviation }),
  }) as const;

const refusal = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.catch((cause: unknown) => cause);
  return GgmiError.is(error) ? `${error.code}: ${error.message} ${error.next}` : 'no refusal';
};

describe('the Gaussian channel', () => {
  it('reads 34.7 nats at R = 8, d = 100 where every weight has the variance of the noise', async () => {
    // Truth (100/2) ln 2 = 34.66, for Gaussian θ also I(S;W). The trace of 8 runs has a relative
    // standard deviation of √(2/700), a reading one of 50 · ½ · that = 1.34 nats: four standard
    // errors of 50 repeats are 0.76, of which the bias −1/(2·7) is a tenth.
    const estimate = await open(gaussianChannelEstimator, { noise: 0.5 });
    const shape = { rows: 8, columns: 100, scale: 0.5 };
    const mean = await meanOfRepeats(50, async (random) => {
      const { value } = await estimate(input(normalRows(random, shape)));
      return value;
    });
    expect(Math.abs(mean - 50 * Math.LN2)).toBeLessThan(0.76);
  });

  it('takes noise that the rows carry out of them, and adds the noise of the option', async () => {
    // θ of variance 3, carried noise 1: ½ ln 4 each. Added noise of variance 3: ½ ln(7/4) each.
    const shape = { rows: 400, columns: 50, scale: 2 };
    const weights = normalRows(randomStream('carried'), shape);
    // 20,000 numbers: a relative standard error of 0.01 of the trace, 0.25 nats of the reading.
    const plain = await (await open(gaussianChannelEstimator))(input(weights, 1));
    expect(Math.abs(plain.value - 25 * Math.log(4))).toBeLessThan(1);
    const noisier = await open(gaussianChannelEstimator, { noise: Math.sqrt(3) });
    const added = await noisier(input(weights, 1));
    expect(Math.abs(added.value - 25 * Math.log(7 / 4))).toBeLessThan(1);
    expect(added.diagnostics?.['noiseStandardDeviation']).toBeCloseTo(2, 12);
    expect(added.diagnostics?.['signalToNoise']).toBeCloseTo(0.75, 1);
    expect(added).toMatchObject({
      kind: 'upper-bound',
      unit: 'nats/dataset',
      sampleSize: 400,
      options: { form: 'trace', noise: Math.sqrt(3) },
      warnings: [],
    });
  });

  it('is the trace formula, with the divisor R − 1', async () => {
    const weights = { rows: 3, columns: 2, values: Float64Array.of(1, 0, 2, 0, 3, 6) };
    const { value } = await (await open(gaussianChannelEstimator, { noise: 2 }))(input(weights));
    // Variances 1 and 12: tr = 13, and (2/2) ln(1 + 13/(2·4)).
    expect(value).toBeCloseTo(Math.log(1 + 13 / 8), 14);
  });

  it('reads the log-determinant without bias where the rows carry the noise', async () => {
    // Correlated weights: W = A z with A = [[1, 0], [1.5, 1]], det Cov = 1, noise 0.5 on each:
    // ½ ln(1/0.0625) = 1.386; the trace form reads ln(2.125/0.25) = 2.140.
    const forms = [
      await open(gaussianChannelEstimator, { form: 'log-determinant' }),
      await open(gaussianChannelEstimator),
    ];
    const weightsOf = (random: RandomStream): Matrix => {
      const values = Float64Array.from({ length: 40 }, () => random.normal());
      for (let row = 0; row < 20; row++) values[2 * row + 1]! += 1.5 * values[2 * row]!;
      return { rows: 20, columns: 2, values };
    };
    const [determinant, trace] = await Promise.all(
      forms.map((estimate) =>
        meanOfRepeats(400, async (random) => (await estimate(input(weightsOf(random), 0.5))).value),
      ),
    );
    // ½ ln det of 20 runs has a standard deviation of 0.33: four standard errors of 400 repeats.
    expect(Math.abs(determinant! - 0.5 * Math.log(16))).toBeLessThan(0.066);
    expect(trace!).toBeGreaterThan(2);
  });

  it('refuses the log-determinant below ten runs per weight, and of weights that others determine', async () => {
    const estimate = await open(gaussianChannelEstimator, { form: 'log-determinant', noise: 1 });
    const few = normalRows(randomStream('few'), { rows: 19, columns: 2, scale: 1 });
    expect(await refusal(estimate(input(few)))).toMatch(/19 runs of 2 weights.*at least 20.*trace/);
    const values = Float64Array.from({ length: 40 }, (_, i) => Math.floor(i / 2));
    const bare = await open(gaussianChannelEstimator, { form: 'log-determinant' });
    expect(await refusal(bare(input({ rows: 20, columns: 2, values }, 1)))).toMatch(
      /DATA_INVALID.*positive definite.*noise/,
    );
  });

  it('keeps a negative value, with a warning, and warns of few runs', async () => {
    const weights = { rows: 2, columns: 1, values: Float64Array.of(0, 1) };
    const { value, warnings } = await (await open(gaussianChannelEstimator))(input(weights, 1));
    expect(value).toBeCloseTo(0.5 * Math.log(0.5), 14);
    expect(warnings.map(({ code }) => code)).toEqual(['FEW_RUNS', 'UNINFORMATIVE']);
  });

  it('refuses weights without noise, without runs or numbers, and rows that are all one', async () => {
    const estimate = await open(gaussianChannelEstimator);
    const weights = { rows: 2, columns: 1, values: Float64Array.of(0, 1) };
    expect(await refusal(estimate(input(weights)))).toMatch(/infinite.*option `noise`/);
    expect(await refusal(estimate(input(weights, 0)))).toMatch(/infinite/);
    expect(await refusal(estimate(input(weights, -1)))).toMatch(/noiseStandardDeviation/);
    const single = { rows: 1, columns: 1, values: Float64Array.of(1) };
    expect(await refusal(estimate(input(single, 1)))).toMatch(/at least 2 runs/);
    const broken = { ...weights, values: Float64Array.of(0, NaN) };
    expect(await refusal(estimate(input(broken, 1)))).toMatch(/row 1, column 0 of weights/);
    const equal = { ...weights, values: Float64Array.of(1, 1) };
    expect(await refusal(estimate(input(equal, 1)))).toMatch(/said to carry noise/);
    const huge = { ...weights, values: Float64Array.of(-1e200, 1e200) };
    expect(await refusal(estimate(input(huge, 1)))).toMatch(/overflows/);
    const paired = { type: 'paired', x: weights, y: weights } as const;
    expect(await refusal(estimate(paired))).toMatch(/INPUT_UNSUPPORTED/);
  });
});
