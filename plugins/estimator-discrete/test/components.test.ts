import { readFileSync } from 'node:fs';
import { DataInvalidError, InputUnsupportedError, type MIInput } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import estimatorDiscrete, {
  chaoWangJostEntropy,
  chaoWangJostEntropyEstimator,
  chaoWangJostEstimator,
  estimateDiscreteMi,
  jamesSteinEntropy,
  jamesSteinEntropyEstimator,
  jamesSteinEstimator,
  nsbEntropy,
  nsbEntropyEstimator,
  nsbEstimator,
  plugInEntropyEstimator,
  plugInEstimator,
  VERSION,
} from '../src/index.js';
import { columnOf, matrixOf } from './integer-matrix.js';

const context = { random: randomStream('unused'), signal: new AbortController().signal };
const x = columnOf(Array.from({ length: 60 }, (_, i) => i % 2));
const y = columnOf(Array.from({ length: 60 }, (_, i) => (i % 5 === 0 ? 1 : i % 2)));
const input = { type: 'paired', x, y } as const;
const codes = (estimate: { readonly warnings: readonly { readonly code: string }[] }) =>
  estimate.warnings.map(({ code }) => code);

describe('the plugin', () => {
  const { name, version, estimators = [], entropyEstimators = [] } = estimatorDiscrete;

  it('offers every member for informations and for entropies, and two that bin', () => {
    const members = [
      '/plug-in',
      '/miller-madow',
      '/grassberger-1988',
      '/grassberger-2003',
      '/chao-shen',
      '/chao-wang-jost',
      '/james-stein',
      '/nsb',
    ];
    expect(name).toBe('@ggmi/estimator-discrete');
    expect(version).toBe(VERSION);
    expect(estimators.map(({ id }) => id.slice(name.length))).toEqual([
      ...members,
      '/binned-equal-frequency',
      '/binned-equal-width',
    ]);
    expect(entropyEstimators.map(({ id }) => id.slice(name.length))).toEqual(
      members.map((member) => `${member}-entropy`),
    );
  });

  it('has the smooth members jackknifed, Grassberger’s and the binned ones subsampled', () => {
    for (const { id, capabilities } of [...estimators, ...entropyEstimators]) {
      const subsampled = /grassberger|binned/.test(id);
      expect(capabilities.resampling).toBe(subsampled ? 'subsample' : 'jackknife');
      expect(capabilities.variables).toBe(/binned/.test(id) ? 'continuous' : 'discrete');
    }
  });

  it('has the version of its package', () => {
    const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
    expect(JSON.parse(manifest)).toMatchObject({ version: VERSION });
  });
});

describe('the components', () => {
  it('return the pure functions’ informations with unit, kind, size and counts', async () => {
    const estimator = await chaoWangJostEstimator.create({ options: {}, needs: {} });
    const { nats, ...diagnostics } = estimateDiscreteMi(x, y, chaoWangJostEntropy);
    expect(estimator.estimate(input, context)).toEqual({
      value: nats,
      unit: 'nats',
      kind: 'estimate',
      sampleSize: 60,
      options: {},
      warnings: [],
      diagnostics,
    });
  });

  it('return entropies of rows that are not differential', async () => {
    const estimator = await chaoWangJostEntropyEstimator.create({ options: {}, needs: {} });
    // 60 rows (x, y): (1, 1) 30 times, (0, 1) 6 times, (0, 0) 24 times.
    const pairs = matrixOf(Array.from({ length: 60 }, (_, i) => [x.values[i]!, y.values[i]!]));
    expect(estimator.estimate(pairs, context)).toEqual({
      value: chaoWangJostEntropy(Int32Array.of(30, 6, 24)),
      unit: 'nats',
      kind: 'estimate',
      differential: false,
      sampleSize: 60,
      options: {},
      warnings: [],
      diagnostics: { distinct: 3, singletons: 0 },
    });
  });

  it('take alphabets for James–Stein and NSB, whose products the pairs have', async () => {
    const options = { alphabetSizeX: 3, alphabetSizeY: 4 } as const;
    const nsb = await nsbEstimator.create({ options, needs: {} });
    const entropyOf = (counts: number[], alphabetSize: number) =>
      nsbEntropy(Int32Array.from(counts), { alphabetSize });
    const ofX = entropyOf([30, 30], 3);
    const ofY = entropyOf([24, 36], 4);
    const ofPairs = entropyOf([30, 6, 24], 12);
    expect(await nsb.estimate(input, context)).toMatchObject({
      value: ofX.nats + ofY.nats - ofPairs.nats,
      options,
      diagnostics: {
        posteriorStandardDeviationX: ofX.posteriorStandardDeviation,
        posteriorStandardDeviationY: ofY.posteriorStandardDeviation,
        posteriorStandardDeviationXY: ofPairs.posteriorStandardDeviation,
      },
    });
    const jamesStein = await jamesSteinEstimator.create({ options, needs: {} });
    const { diagnostics } = await jamesStein.estimate(input, context);
    const shrunk = jamesSteinEntropy(Int32Array.of(30, 6, 24), { alphabetSize: 12 });
    expect(diagnostics).toMatchObject({ shrinkage: shrunk.shrinkage });
    const small = { alphabetSizeX: 3, alphabetSizeY: 1 } as const;
    for (const component of [nsbEstimator, jamesSteinEstimator]) {
      const estimator = await component.create({ options: small, needs: {} });
      expect(() => estimator.estimate(input, context)).toThrow('symbols of y: received 2');
    }
  });

  it('give entropies their shrinkage or posterior spread as diagnostics', async () => {
    const options = { alphabetSize: 5 } as const;
    const counts = Int32Array.of(24, 36);
    const jamesStein = await jamesSteinEntropyEstimator.create({ options, needs: {} });
    const { nats, shrinkage } = jamesSteinEntropy(counts, options);
    expect(await jamesStein.estimate(y, context)).toMatchObject({
      value: nats,
      diagnostics: { shrinkage },
    });
    const nsb = await nsbEntropyEstimator.create({ options, needs: {} });
    const ofNsb = nsbEntropy(counts, options);
    const estimate = await nsb.estimate(y, context);
    expect(estimate).toMatchObject({
      value: ofNsb.nats,
      options,
      diagnostics: { posteriorStandardDeviation: ofNsb.posteriorStandardDeviation },
    });
    expect(estimate.standardError).toBeUndefined();
  });

  it('refuse unknown options', () => {
    expect(plugInEstimator.options.safeParse({}).success).toBe(true);
    expect(plugInEstimator.options.safeParse({ bias: 'none' }).success).toBe(false);
    expect(nsbEstimator.options.parse({})).toEqual({
      alphabetSizeX: 'observed',
      alphabetSizeY: 'observed',
    });
    expect(nsbEntropyEstimator.options.safeParse({ alphabetSize: 0 }).success).toBe(false);
  });

  it('refuse input that is not paired, and unequal rows', async () => {
    const weights: MIInput = { type: 'repeated-weights', weights: x };
    const estimator = await plugInEstimator.create({ options: {}, needs: {} });
    const thrownBy = async (given: MIInput): Promise<unknown> => {
      try {
        return await estimator.estimate(given, context);
      } catch (error) {
        return error;
      }
    };
    expect(InputUnsupportedError.is(await thrownBy(weights))).toBe(true);
    expect(DataInvalidError.is(await thrownBy({ ...input, y: columnOf([1]) }))).toBe(true);
  });
});

describe('the null of a permutation test', () => {
  it('is the estimate with the rows of y permuted, to the bit, for every member', async () => {
    const permutation = Int32Array.from({ length: 60 }, (_, i) => (i * 7 + 3) % 60);
    const permuted = columnOf(Array.from(permutation, (row) => y.values[row]!));
    const identity = permutation.map((_, row) => row);
    for (const component of estimatorDiscrete.estimators ?? []) {
      const options = component.options['~standard'].validate({});
      const parsed = options instanceof Promise ? await options : options;
      const estimator = await component.create({
        options: 'value' in parsed ? parsed.value : {},
        needs: {},
      } as never);
      const statistic = await estimator.prepareNull!(input, context);
      expect(await statistic(identity)).toBe((await estimator.estimate(input, context)).value);
      const anew = await estimator.estimate({ ...input, y: permuted }, context);
      expect(await statistic(permutation)).toBe(anew.value);
    }
  });

  it('is the same of symbols too many for a table', async () => {
    const [left, right] = [0, 1].map((shift) =>
      columnOf(Array.from({ length: 60 }, (_, i) => ((i + shift) * 17) % 31)),
    );
    const estimator = await plugInEstimator.create({ options: {}, needs: {} });
    const wide = { type: 'paired', x: left!, y: right! } as const;
    const statistic = await estimator.prepareNull!(wide, context);
    const identity = Int32Array.from({ length: 60 }, (_, row) => row);
    expect(await statistic(identity)).toBe((await estimator.estimate(wide, context)).value);
  });
});

describe('warnings', () => {
  it('tell of few rows, of symbols seen once, of none seen twice, of ln N and of constants', async () => {
    const own = columnOf(Array.from({ length: 9 }, (_, i) => i));
    const estimator = await plugInEstimator.create({ options: {}, needs: {} });
    expect(codes(await estimator.estimate({ type: 'paired', x: own, y: own }, context))).toEqual([
      'FEW_POINTS_FOR_DIMENSION',
      'SATURATED',
      'NEAR_LOG_N',
    ]);
    const constant = columnOf(new Array<number>(60).fill(4));
    expect(codes(await estimator.estimate({ ...input, x: constant }, context))).toEqual([
      'UNINFORMATIVE',
    ]);
    const entropy = await plugInEntropyEstimator.create({ options: {}, needs: {} });
    const ofRows = async (values: readonly number[]) =>
      codes(await entropy.estimate(columnOf(values), context));
    expect(await ofRows([0, 0, 0, 0, 0, 1, 1, 1, 1, 1])).toEqual([]);
    expect(await ofRows([0, 0, 0, 0, 0, 1, 1, 1, 1])).toEqual(['FEW_POINTS_FOR_DIMENSION']);
    // Coverage 1 − 3/10.
    expect(await ofRows([0, 0, 0, 0, 0, 0, 0, 1, 2, 3])).toEqual([
      'FEW_POINTS_FOR_DIMENSION',
      'LOW_COVERAGE',
    ]);
  });

  it('tell of an alphabet taken from a sample with singletons, where it matters', async () => {
    const values = columnOf([
      ...new Array<number>(20).fill(0),
      ...new Array<number>(20).fill(1),
      2,
    ]);
    for (const component of [jamesSteinEntropyEstimator, nsbEntropyEstimator]) {
      const unknown = await component.create({ options: { alphabetSize: 'observed' }, needs: {} });
      expect(codes(await unknown.estimate(values, context))).toEqual(['ALPHABET_UNKNOWN']);
      expect(codes(await unknown.estimate(y, context))).toEqual([]);
      const known = await component.create({ options: { alphabetSize: 3 }, needs: {} });
      expect(codes(await known.estimate(values, context))).toEqual([]);
    }
    const options = { alphabetSizeX: 3, alphabetSizeY: 'observed' } as const;
    const nsb = await nsbEstimator.create({ options, needs: {} });
    const both = await nsb.estimate({ type: 'paired', x: values, y: values }, context);
    expect(both.warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining('1 of 3 symbols of y occurred once'),
    ]);
  });
});
