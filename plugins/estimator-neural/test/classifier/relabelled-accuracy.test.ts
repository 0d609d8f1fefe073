import { classifierTwoSampleEstimator } from '@ggmi/estimator-neural';
import { permutation, randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { relabelledAccuracy } from '../../src/classifier/relabelled-accuracy.js';
import { context } from '../estimate-with.js';
import { normalMatrix } from '../normal-matrix.js';

describe('the null of the classifier two-sample test', () => {
  it('counts right answers of the test rows in their new order', () => {
    // Rows 1 and 3 of x, 5 and 6 of y; the classifier says x, x, x, y.
    const statistic = relabelledAccuracy(Float64Array.of(2, 1, 3, -1), Uint32Array.of(1, 3, 5, 6));
    // As they are: 3 of 4 right.
    expect(statistic(Int32Array.of(0, 1, 2, 3, 4, 5, 6, 7))).toBe(0.5);
    // x: 6 and 5; y: 3 and 1: 1 of 4 right.
    expect(statistic(Int32Array.of(6, 0, 5, 7, 2, 3, 4, 1))).toBe(-0.5);
  });

  it('gives the value of the estimate for the identity, from the same stream', async () => {
    const options = classifierTwoSampleEstimator.options.parse({ hidden: [8] });
    const estimator = await classifierTwoSampleEstimator.create({ options, needs: {} });
    const [x, y] = [normalMatrix(90, 2, 'x'), normalMatrix(60, 2, 'y')];
    const { value } = await estimator.estimate(x, y, context('same'));
    const statistic = await estimator.prepareNull!(x, y, context('same'));
    const identity = Int32Array.from({ length: 150 }, (_, row) => row);
    expect(await statistic(identity)).toBe(value);
  });

  it('is centred at 0 whatever the classifier says', () => {
    const random = randomStream('labels');
    const outputs = Float64Array.from({ length: 40 }, () => random.normal() + 0.5);
    const rows = Uint32Array.from({ length: 40 }, (_, index) => index);
    const statistic = relabelledAccuracy(outputs, rows);
    const values = Array.from({ length: 400 }, (_, index) =>
      Number(statistic(Int32Array.from(permutation(40, random.fork(`${index}`))))),
    );
    const mean = values.reduce((sum, value) => sum + value, 0) / 400;
    // The share of right answers of 40 has at most the standard deviation ½/√40·2 = 0.158: 4/√400 of it.
    expect(Math.abs(mean)).toBeLessThan(0.0317);
  });
});
