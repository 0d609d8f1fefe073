import { permutation, randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { context, dependenceNames, estimateWith, open } from './estimate-with.js';
import { normalBlock } from './normal-block.js';

const trials = 300;
/** Binomial standard error of a rejection rate of 5 %. */
const standardError = Math.sqrt((0.05 * 0.95) / trials);

function independentPair(rows: number, key: string) {
  const random = randomStream(key);
  return { x: normalBlock(rows, 1, random), y: normalBlock(rows, 2, random) };
}

describe.each([...dependenceNames, 'kde'])('%s at independence', (name) => {
  it('rejects in 5 % of permutation tests at level 5 %', async () => {
    // With B = 19 the test is exact at 5 %: binomial, ±3 sd.
    const rows = 16;
    const permutations = 19;
    const estimator = await open(name, name === 'hsic-random-features' ? { features: 32 } : {});
    let rejections = 0;
    for (let trial = 0; trial < trials; trial++) {
      const pair = independentPair(rows, `permutations ${name} ${trial}`);
      const statistic = await estimator.prepareNull!({ type: 'paired', ...pair }, context());
      const observed = await statistic(Int32Array.from({ length: rows }, (_, i) => i));
      const random = randomStream(`orders ${trial}`);
      let reached = 0;
      for (let b = 0; b < permutations; b++) {
        if ((await statistic(Int32Array.from(permutation(rows, random)))) >= observed) reached++;
      }
      if (reached === 0) rejections++;
    }
    expect(Math.abs(rejections / trials - 0.05)).toBeLessThan(3 * standardError);
  });
});

describe.each(dependenceNames.filter((name) => name !== 'hsic-sweep'))(
  'the gamma null of %s',
  (name) => {
    it('rejects in about 5 % of independent samples at level 5 %', async () => {
      // Over 4,000 samples of 30 to 100 rows the rate was 0.047 to 0.060: 3 sd, and 0.01 for the law's error.
      let rejections = 0;
      for (let trial = 0; trial < trials; trial++) {
        const pair = independentPair(60, `gamma ${name} ${trial}`);
        const { diagnostics } = await estimateWith(
          name,
          pair,
          name === 'hsic-random-features' ? { features: 32 } : {},
        );
        if (diagnostics!['gammaNullPValue']! <= 0.05) rejections++;
      }
      expect(Math.abs(rejections / trials - 0.05)).toBeLessThan(3 * standardError + 0.01);
    });
  },
);

describe('the gamma p-values of biased and unbiased HSIC', () => {
  it('agree within a fifth, down to 1e-5', async () => {
    // The statistics differ by their mean and O(1/N): N = 100.
    for (const weight of [0, 0.5, 0.6, 0.7]) {
      const random = randomStream('both');
      const x = normalBlock(100, 1, random);
      const noise = normalBlock(100, 1, random);
      const y = { ...noise, values: noise.values.map((e, i) => weight * x.values[i]! + e) };
      const biased = (await estimateWith('hsic-biased', { x, y })).diagnostics!['gammaNullPValue']!;
      const unbiased = (await estimateWith('hsic-unbiased', { x, y })).diagnostics![
        'gammaNullPValue'
      ]!;
      expect(Math.abs(Math.log(biased / unbiased))).toBeLessThan(0.2);
    }
  });
});

describe('the sweep', () => {
  it('corrects its least gamma p-value for the number of bandwidths', async () => {
    let rejections = 0;
    for (let trial = 0; trial < trials; trial++) {
      const pair = independentPair(60, `sweep ${trial}`);
      const { diagnostics } = await estimateWith('hsic-sweep', pair);
      if (diagnostics!['gammaNullPValueBonferroni']! <= 0.05) rejections++;
    }
    expect(rejections / trials).toBeLessThan(0.05 + 3 * standardError);
  });

  it('finds structure too fine for the median distance', async () => {
    // y = sin(12 x) + noise of 0.3, uniform x: far finer than the median distance, 0.3 of the range.
    const random = randomStream('fine');
    const rows = 200;
    const x = {
      rows,
      columns: 1,
      values: Float64Array.from({ length: rows }, () => random.uniform()),
    };
    const y = {
      ...x,
      values: x.values.map((value) => Math.sin(40 * value) + 0.3 * random.normal()),
    };
    const options = { multiples: [0.05, 0.2, 1] };
    const swept = await estimateWith('hsic-sweep', { x, y }, options);
    expect(swept.diagnostics!['bestMultiple']).toBeLessThan(1);
    expect(swept.diagnostics!['gammaNullPValueBonferroni']).toBeLessThan(1e-6);
    const single = await estimateWith('hsic-biased', { x, y });
    expect(single.diagnostics!['gammaNullPValue']).toBeGreaterThan(1e-3);
  });
});

describe('unbiased values', () => {
  it('average 0 at independence and are negative there at least a third of the time', async () => {
    const values: number[] = [];
    for (let trial = 0; trial < trials; trial++) {
      values.push(
        (await estimateWith('hsic-unbiased', independentPair(20, `mean ${trial}`))).value,
      );
    }
    const mean = values.reduce((sum, value) => sum + value, 0) / trials;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (trials - 1);
    expect(Math.abs(mean)).toBeLessThan(3 * Math.sqrt(variance / trials));
    expect(values.filter((value) => value < 0).length).toBeGreaterThan(trials / 3);
  });
});
