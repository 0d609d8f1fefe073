import { readFileSync } from 'node:fs';
import { InputUnsupportedError, type MIInput } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import estimatorDiscrete, {
  estimateDiscreteMi,
  millerMadowEntropy,
  millerMadowEntropyEstimator,
  millerMadowEstimator,
  plugInEntropy,
  plugInEntropyEstimator,
  plugInEstimator,
  VERSION,
} from '../src/index.js';
import { columnOf, matrixOf } from './integer-matrix.js';

const context = { random: randomStream('unused'), signal: new AbortController().signal };
const x = columnOf(Array.from({ length: 30 }, (_, i) => i % 2));
const y = columnOf(Array.from({ length: 30 }, (_, i) => (i % 5 === 0 ? 1 : i % 2)));

describe('the plugin', () => {
  it('offers plug-in and Miller–Madow for informations and entropies, to be jackknifed', () => {
    const { name, version, estimators = [], entropyEstimators = [] } = estimatorDiscrete;
    expect(name).toBe('@ggmi/estimator-discrete');
    expect(version).toBe(VERSION);
    expect(estimators.map(({ id }) => id.slice(name.length))).toEqual([
      '/plug-in',
      '/miller-madow',
    ]);
    expect(entropyEstimators.map(({ id }) => id.slice(name.length))).toEqual([
      '/plug-in-entropy',
      '/miller-madow-entropy',
    ]);
    for (const { capabilities } of [...estimators, ...entropyEstimators]) {
      expect(capabilities).toMatchObject({ variables: 'discrete', resampling: 'jackknife' });
    }
  });

  it('has the version of its package', () => {
    const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
    expect(JSON.parse(manifest)).toMatchObject({ version: VERSION });
  });
});

describe('the components', () => {
  it('return the pure functions’ informations with unit, kind, size and counts', async () => {
    for (const [component, entropy] of [
      [plugInEstimator, plugInEntropy],
      [millerMadowEstimator, millerMadowEntropy],
    ] as const) {
      const estimator = await component.create({ options: {}, needs: {} });
      const { nats, ...diagnostics } = estimateDiscreteMi(x, y, entropy);
      expect(estimator.estimate({ type: 'paired', x, y }, context)).toEqual({
        value: nats,
        unit: 'nats',
        kind: 'estimate',
        sampleSize: 30,
        options: {},
        warnings: [],
        diagnostics,
      });
    }
  });

  it('return entropies of rows that are not differential', async () => {
    for (const [component, entropy] of [
      [plugInEntropyEstimator, plugInEntropy],
      [millerMadowEntropyEstimator, millerMadowEntropy],
    ] as const) {
      const estimator = await component.create({ options: {}, needs: {} });
      // 30 rows (x, y): (1, 1) 15 times, (0, 1) 3 times, (0, 0) 12 times.
      const pairs = matrixOf(Array.from({ length: 30 }, (_, i) => [x.values[i]!, y.values[i]!]));
      expect(estimator.estimate(pairs, context)).toEqual({
        value: expect.closeTo(entropy(Int32Array.of(15, 3, 12)), 14),
        unit: 'nats',
        kind: 'estimate',
        differential: false,
        sampleSize: 30,
        options: {},
        warnings: [],
        diagnostics: { distinct: 3, singletons: 0 },
      });
    }
  });

  it('take no options', () => {
    expect(plugInEstimator.options.safeParse({}).success).toBe(true);
    expect(plugInEstimator.options.safeParse({ bias: 'none' }).success).toBe(false);
  });

  it('refuse input that is not paired', async () => {
    const input: MIInput = { type: 'repeated-weights', weights: x };
    for (const component of [plugInEstimator, millerMadowEstimator]) {
      const estimator = await component.create({ options: {}, needs: {} });
      let thrown: unknown;
      try {
        await estimator.estimate(input, context);
      } catch (error) {
        thrown = error;
      }
      expect(InputUnsupportedError.is(thrown)).toBe(true);
    }
  });

  it('warn of few rows for the observed symbols and of values near ln N', async () => {
    const own = columnOf(Array.from({ length: 9 }, (_, i) => i));
    const estimator = await plugInEstimator.create({ options: {}, needs: {} });
    const alone = await estimator.estimate({ type: 'paired', x: own, y: own }, context);
    expect(alone.warnings.map(({ code }) => code)).toEqual([
      'FEW_POINTS_FOR_DIMENSION',
      'NEAR_LOG_N',
    ]);
    const entropy = await plugInEntropyEstimator.create({ options: {}, needs: {} });
    const ofRows = async (values: readonly number[]) =>
      (await entropy.estimate(columnOf(values), context)).warnings.map(({ code }) => code);
    expect(await ofRows([0, 0, 0, 0, 0, 1, 1, 1, 1, 1])).toEqual([]);
    expect(await ofRows([0, 0, 0, 0, 0, 1, 1, 1, 1])).toEqual(['FEW_POINTS_FOR_DIMENSION']);
  });
});
