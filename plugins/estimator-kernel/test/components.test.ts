import { readFileSync } from 'node:fs';
import { GgmiError, type Matrix, type MIInput } from '@ggmi/core';
import plugin, { estimateBiasedHsic, VERSION } from '@ggmi/estimator-kernel';
import { fromRows, randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import { context, dependenceNames, estimateWith, open } from './estimate-with.js';
import { goldenX, goldenY, goldenZ } from './golden-pairs.js';
import { normalBlock } from './normal-block.js';
import { optionsOf } from './options-of.js';

const names = [...dependenceNames, 'kde'];

async function codeOf(work: () => Promise<unknown>): Promise<string> {
  const error: unknown = await work().then(
    () => new Error('no error'),
    (reason: unknown) => reason,
  );
  return GgmiError.is(error) ? `${error.code}: ${error.message}` : String(error);
}

function column(values: readonly number[]): Matrix {
  return { rows: values.length, columns: 1, values: Float64Array.from(values) };
}

describe('the plugin', () => {
  it('offers seven measures of dependence, one estimator of information, one divergence', () => {
    expect(plugin.estimators?.map(({ id }) => id)).toEqual(
      names.map((name) => `@ggmi/estimator-kernel/${name}`),
    );
    expect(plugin.divergenceEstimators?.map(({ id }) => id)).toEqual([
      '@ggmi/estimator-kernel/mmd',
    ]);
  });

  it('names the option that widens its Gaussian kernels', () => {
    const named = plugin.estimators?.flatMap((component) => {
      const option = component.capabilities.bandwidthOption;
      return option === undefined ? [] : [[component.id, optionsOf(component, { [option]: 2 })]];
    });
    expect(named).toEqual(
      ['hsic-biased', 'hsic-unbiased', 'hsic-random-features', 'dhsic', 'cka']
        .map((name) => `@ggmi/estimator-kernel/${name}`)
        .map((id) => [id, expect.objectContaining({ bandwidthMultiple: 2 })]),
    );
  });

  it('says the version of its package', () => {
    expect(plugin.version).toBe(VERSION);
    const manifest: unknown = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    );
    expect(manifest).toMatchObject({ name: plugin.name, version: VERSION });
  });

  it('refuses unknown options and bandwidths that are not positive', () => {
    for (const component of [...plugin.estimators!, ...plugin.divergenceEstimators!]) {
      expect(() => optionsOf(component, { k: 3 })).toThrow('unrecognized_keys');
      if (component.id.endsWith('distance-correlation')) continue;
      expect(() => optionsOf(component, { bandwidth: 0 })).toThrow('bandwidth');
    }
  });

  it('publishes JSON Schemas that describe every option', () => {
    for (const { options } of [...plugin.estimators!, ...plugin.divergenceEstimators!]) {
      expect(JSON.stringify(options)).toBeDefined();
      expect('jsonSchema' in options['~standard']).toBe(true);
    }
  });
});

describe('options of HSIC', () => {
  const pair = { x: goldenX, y: goldenY };
  const raw = { preprocessing: 'none' };

  it('preprocessing none gives the raw golden value, and the divisor is a choice', async () => {
    const { value, diagnostics } = await estimateWith('hsic-biased', pair, raw);
    expect(Math.abs(value - 0.015505972547173846)).toBeLessThan(1e-12);
    expect(Math.abs(diagnostics!['bandwidthX']! - 0.7791207087914314)).toBeLessThan(1e-12);
    expect(Math.abs(diagnostics!['normalised']! - 0.15442863829472683)).toBeLessThan(1e-12);
    const other = await estimateWith('hsic-biased', pair, {
      ...raw,
      normalisation: 'n-minus-one-squared',
    });
    expect(Math.abs(other.value - 0.01718113301625911)).toBeLessThan(1e-12);
  });

  it('the bandwidth may be a number, a multiple, or follow the squares', async () => {
    const own = await estimateWith('hsic-biased', pair, { ...raw, bandwidth: 0.5 });
    const normalisation = 'n-squared';
    expect(own.value).toBe(estimateBiasedHsic(goldenX, goldenY, { bandwidth: 0.5, normalisation }));
    const twice = await estimateWith('hsic-biased', pair, {
      ...raw,
      bandwidth: 0.25,
      bandwidthMultiple: 2,
    });
    expect(twice.value).toBe(own.value);
    const squares = await estimateWith('hsic-biased', pair, {
      ...raw,
      bandwidth: 'median-squared-distance',
    });
    const half = 0.7791207087914314 / Math.SQRT2;
    expect(Math.abs(squares.diagnostics!['bandwidthX']! - half)).toBeLessThan(1e-4);
  });

  it('z-scores give the same value in any unit', async () => {
    const first = await estimateWith('hsic-biased', pair);
    const metres = { ...goldenX, values: goldenX.values.map((value) => 3 + 1e-6 * value) };
    const other = await estimateWith('hsic-biased', { x: metres, y: goldenY });
    expect(Math.abs(other.value - first.value)).toBeLessThan(1e-9);
  });
});

describe('a negative unbiased HSIC', () => {
  it('stays as it is, has no normalised form, and says so', async () => {
    const random = randomStream('negative');
    let negative = 0;
    for (let trial = 0; trial < 12; trial++) {
      const pair = { x: normalBlock(20, 1, random), y: normalBlock(20, 1, random) };
      const { value, diagnostics, warnings } = await estimateWith('hsic-unbiased', pair);
      const codes = warnings.map(({ code }) => code);
      negative += value < 0 ? 1 : 0;
      expect(codes).toEqual(value < 0 ? ['@ggmi/estimator-kernel/NORMALISED_UNDEFINED'] : []);
      expect('normalised' in diagnostics!).toBe(value >= 0);
    }
    expect(negative).toBeGreaterThan(0);
    expect(negative).toBeLessThan(12);
  });
});

describe('three blocks', () => {
  const input: MIInput = { type: 'joint', blocks: [goldenX, goldenY, goldenZ] };

  it('have a dHSIC with three bandwidths', async () => {
    const estimate = await (
      await open('dhsic', { preprocessing: 'none' })
    ).estimate(input, context());
    expect(Math.abs(estimate.value - 0.020577734997864416)).toBeLessThan(1e-12);
    expect(Object.keys(estimate.diagnostics!)).toEqual([
      'bandwidthBlock0',
      'bandwidthBlock1',
      'bandwidthBlock2',
      'gammaNullPValue',
    ]);
  });

  it('that depend only jointly are seen by dHSIC', async () => {
    // z = xy: every two of the three are uncorrelated.
    const random = randomStream('joint');
    const x = normalBlock(200, 1, random);
    const y = normalBlock(200, 1, random);
    const z = column(
      Array.from(x.values, (value, i) => Math.sign(value * y.values[i]!) + 0.1 * random.normal()),
    );
    const estimator = await open('dhsic');
    const { diagnostics } = await estimator.estimate(
      { type: 'joint', blocks: [x, y, z] },
      context(),
    );
    expect(diagnostics!['gammaNullPValue']).toBeLessThan(1e-6);
    const two = await estimator.estimate({ type: 'joint', blocks: [x, z] }, context());
    expect(two.diagnostics!['gammaNullPValue']).toBeGreaterThan(0.01);
  });

  it('are refused by measures of two blocks', async () => {
    for (const name of names.filter((each) => each !== 'dhsic' && each !== 'kde')) {
      const work = async () => (await open(name)).estimate(input, context());
      expect(await codeOf(work)).toMatch(/^INPUT_UNSUPPORTED: .*joint/);
    }
  });
});

describe('random features', () => {
  it('come within 20 % of HSIC with 1,024 features, at weak and at strong dependence', async () => {
    // The relative spread over 30 seeds is 4 %: five of them.
    const random = randomStream('features');
    const x = normalBlock(300, 2, random);
    const noise = normalBlock(300, 2, random);
    for (const weight of [0.3, 3]) {
      const y = { ...noise, values: noise.values.map((e, i) => weight * x.values[i]! + e) };
      const exact = await estimateWith('hsic-biased', { x, y });
      const { value, diagnostics } = await estimateWith(
        'hsic-random-features',
        { x, y },
        { features: 1024 },
      );
      expect(Math.abs(value / exact.value - 1)).toBeLessThan(0.2);
      expect(diagnostics!['bandwidthX']).toBe(exact.diagnostics!['bandwidthX']);
    }
  });

  it('draw their frequencies, and the rows of the median, from the stream', async () => {
    const random = randomStream('seeded');
    const input = {
      type: 'paired',
      x: normalBlock(50, 1, random),
      y: normalBlock(50, 1, random),
    } as const; // the tag of the input
    const estimator = await open('hsic-random-features', { features: 16, bandwidthRows: 20 });
    const first = await estimator.estimate(input, context('a'));
    expect(await estimator.estimate(input, context('a'))).toEqual(first);
    const other = await estimator.estimate(input, context('b'));
    expect(other.value).not.toBe(first.value);
    expect(other.diagnostics!['bandwidthX']).not.toBe(first.diagnostics!['bandwidthX']);
  });
});

describe('unusable data is refused with DATA_INVALID and its place', () => {
  const x = column([1, 2, 4, 8, 16]);
  const constant = fromRows([1, 2, 3, 4, 6].map((value) => [value, 5]));
  const faults: readonly (readonly [string, Matrix, Matrix, RegExp])[] = [
    ['a constant column', x, constant, /column 1 of y.*constant 5/],
    ['all points equal', column([3, 3, 3, 3, 3]), x, /column 0 of x.*constant 3/],
    ['NaN', column([1, 2, Number.NaN, 4, 5]), x, /row 2, column 0 of x: received NaN/],
    ['infinity', x, column([1, 2, 3, -Infinity, 5]), /row 3, column 0 of y: received -Infinity/],
    ['unequal rows', x, column([1, 2, 3, 4]), /rows of y: received 4, expected 5/],
    ['too few rows', column([1, 2, 3]), column([3, 1, 2]), /rows of x: received 3/],
    ['no column', { rows: 5, columns: 0, values: new Float64Array() }, x, /columns of x/],
    ['a spread that squares overflow', column([1e160, 0, 1, 2, 3]), x, /column 0 of x.*apart/],
  ];

  it.each(faults)('%s', async (_name, left, right, message) => {
    for (const name of names) {
      const code = await codeOf(() => estimateWith(name, { x: left, y: right }));
      expect(code).toMatch(/^DATA_INVALID/);
      expect(code).toMatch(message);
      const estimator = await open(name);
      const prepare = async () =>
        estimator.prepareNull!({ type: 'paired', x: left, y: right }, context());
      expect(await codeOf(prepare)).toBe(code);
    }
  });

  it('more than half of the pairs of rows equal, where the median is the scale', async () => {
    const tied = column([0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
    const y = column([1, 2, 3, 4, 5, 6, 7, 9, 8, 10]);
    for (const name of ['hsic-biased', 'hsic-unbiased', 'hsic-sweep', 'dhsic', 'cka']) {
      expect(await codeOf(() => estimateWith(name, { x: tied, y }))).toMatch(
        /^DATA_INVALID: pairs of rows of (x|block 0): received a median distance of 0/,
      );
      const options = { bandwidth: 1 };
      expect(Number.isFinite((await estimateWith(name, { x: tied, y }, options)).value)).toBe(true);
    }
  });

  it('one row apart from equal ones, where the U-centred kernel is 0', async () => {
    const pair = { x: column([0, 0, 0, 0, 0, 0, 1]), y: column([1, 2, 3, 4, 5, 6, 9]) };
    const options = { bandwidth: 1 };
    expect(await codeOf(() => estimateWith('cka', pair, options))).toMatch(
      /^DATA_INVALID: kernel of x: received a centred kernel matrix of zeros/,
    );
    const { value, warnings, diagnostics } = await estimateWith('hsic-unbiased', pair, options);
    expect(Math.abs(value)).toBeLessThan(1e-15);
    expect(warnings.map(({ code }) => code)).toEqual([
      '@ggmi/estimator-kernel/NORMALISED_UNDEFINED',
    ]);
    expect(diagnostics).toEqual({ bandwidthX: 1, bandwidthY: 1 });
    expect((await estimateWith('hsic-sweep', pair, options)).value).toBe(0);
  });

  it('a bandwidth so wide that the kernel is constant but for rounding', async () => {
    const random = randomStream('wide');
    const pair = { x: normalBlock(30, 1, random), y: normalBlock(30, 1, random) };
    const wide = { bandwidth: 3e7 };
    for (const bandwidth of [2e6, 3e6, 5e6, 1e7, 3e7]) {
      for (const statistic of ['biased', 'unbiased']) {
        const work = () => estimateWith('cka', pair, { bandwidth, statistic });
        expect(await codeOf(work)).toMatch(/^DATA_INVALID: kernel of x/);
      }
    }
    const { diagnostics } = await estimateWith('hsic-biased', pair, wide);
    expect(diagnostics).toEqual({ bandwidthX: 3e7, bandwidthY: 3e7 });
    expect((await estimateWith('hsic-sweep', pair, wide)).value).toBe(0);
  });

  it('weights of runs, with INPUT_UNSUPPORTED', async () => {
    for (const name of names) {
      const work = async () =>
        (await open(name)).estimate({ type: 'repeated-weights', weights: goldenX }, context());
      expect(await codeOf(work)).toMatch(/^INPUT_UNSUPPORTED: .*repeated-weights/);
    }
  });
});
