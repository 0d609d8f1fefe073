import { DataInvalidError, InputUnsupportedError, type Matrix, type SlotBinding } from '@ggmi/core';
import {
  additiveUniform,
  bivariateNormal,
  denseNormal,
  independent,
  multivariateStudent,
  twoPairNormal,
  type KnownInformationFamily,
} from '@ggmi/families';
import { denseMatrix, joinColumns, randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import estimatorAuto, { autoEstimator } from '../src/index.js';
import { candidate, correlationOnly, neighbours } from './candidate.js';

async function auto(
  { x, y }: { readonly x: Matrix; readonly y: Matrix },
  candidates: readonly SlotBinding<'mi-estimator'>[] = [neighbours],
) {
  const estimator = await autoEstimator.create({ options: {}, needs: { candidates } });
  return estimator.estimate(
    { type: 'paired', x, y },
    { random: randomStream('auto'), signal: new AbortController().signal },
  );
}

const sampled = (family: KnownInformationFamily, n: number) =>
  family.sample(n, randomStream(family.id));

/** Y = |X| + noise on ±¼, X uniform on ±1: rank correlation 0, I = ¼ − ln ½ of the additive channel. */
const folded: KnownInformationFamily = {
  ...additiveUniform(0.25),
  id: 'folded',
  sample(n, random) {
    const { x, y } = additiveUniform(0.25).sample(n, random.fork('channel'));
    const sign = random.fork('sign');
    return { x: { ...x, values: x.values.map((v) => (sign.uniform() < 0.5 ? -v : v)) }, y };
  },
};

describe('the plugin', () => {
  it('offers auto, with an interval of its own and candidates by default', () => {
    expect(estimatorAuto.estimators).toEqual([autoEstimator]);
    expect(autoEstimator.capabilities.resampling).toBe('none');
    expect(autoEstimator.needs.candidates.defaults?.map(({ use }) => use)).toContain(
      '@ggmi/estimator-knn/ksg1',
    );
  });
});

describe('auto', () => {
  it.each([
    bivariateNormal(0.75),
    denseNormal(3),
    multivariateStudent({ dimensionsX: 2, dimensionsY: 2, degreesOfFreedom: 2 }),
    independent(multivariateStudent({ dimensionsX: 2, dimensionsY: 2, degreesOfFreedom: 1 })),
  ])('finds $id within 4 standard errors, without a warning', async (family) => {
    const { value, standardError, warnings } = await auto(sampled(family, 800));
    // 0.01 for the fit's own noise where the pointwise information, and so its error, is 0.
    const error = Math.abs(value - family.mutualInformation);
    expect(error).toBeLessThan(4 * standardError! + 0.01);
    expect(warnings).toEqual([]);
  });

  it('follows a form-free candidate where the reference law sees nothing', async () => {
    const estimate = await auto(sampled(folded, 1_000), [correlationOnly, neighbours]);
    expect(Math.abs(estimate.diagnostics!['referenceNats']!)).toBeLessThan(0.1);
    // KSG has a standard deviation of about 1/√N here, and half a neighbour's bias.
    expect(Math.abs(estimate.value - folded.mutualInformation)).toBeLessThan(0.12);
    expect(estimate.interval!.lower).toBeLessThan(folded.mutualInformation);
    expect(estimate.interval!.upper).toBeGreaterThan(folded.mutualInformation);
  });

  it('finds in a few directions what many dimensions hide, and says so', async () => {
    const pairs = folded.sample(1_500, randomStream('hidden'));
    const noise = independent(denseNormal(4)).sample(1_500, randomStream('noise'));
    const hidden = { x: joinColumns(pairs.x, noise.x), y: joinColumns(pairs.y, noise.y) };
    const { value, warnings, diagnostics } = await auto(hidden);
    expect(diagnostics!['viewGainNats']).toBeGreaterThan(0.2);
    expect(value).toBeGreaterThan(0.6 * folded.mutualInformation);
    expect(value).toBeLessThan(folded.mutualInformation + 0.1);
    expect(warnings.map(({ code }) => code)).toContain('@ggmi/estimator-auto/few-directions');
  });

  it('says that rows are too few where candidates see little of what is known', async () => {
    const { warnings, value } = await auto(sampled(twoPairNormal(12), 500));
    expect(warnings.map(({ code }) => code)).toContain('FEW_POINTS_FOR_DIMENSION');
    expect(Math.abs(value + Math.log(0.36))).toBeLessThan(0.25);
  });

  it('is unmoved by monotone maps of columns and gives the same bits twice', async () => {
    const { x, y } = sampled(denseNormal(2), 300);
    const bent = { x: { ...x, values: x.values.map(Math.exp) }, y };
    const first = await auto({ x, y });
    expect(await auto({ x, y })).toEqual(first);
    expect((await auto(bent)).value).toBe(first.value);
  });

  it('gives finite numbers from the fewest rows that it takes, 40 or one more than the columns', async () => {
    const wide = independent(denseNormal(25));
    for (const sample of [sampled(bivariateNormal(0.5), 40), sampled(wide, 51)]) {
      const { value, interval, standardError } = await auto(sample);
      for (const number of [value, standardError, interval!.lower, interval!.upper]) {
        expect(number).toSatisfy(Number.isFinite);
      }
    }
  });

  it('warns where nothing could contradict the reference', async () => {
    const liar = candidate('@test/liar/one', () => 1);
    const proxy = candidate('@test/proxy/one', () => 1, 'proxy');
    const broken = candidate('@test/broken/nan', () => NaN);
    for (const candidates of [[], [correlationOnly], [liar], [proxy], [broken]]) {
      const { warnings, value } = await auto(sampled(bivariateNormal(0.5), 400), candidates);
      expect(warnings.map(({ code }) => code)).toEqual([
        '@ggmi/estimator-auto/unopposed-reference',
      ]);
      // √(Σρ²/N) = 0.025
      expect(Math.abs(value + 0.5 * Math.log(0.75))).toBeLessThan(4 * 0.025);
    }
  });

  it('names tied columns', async () => {
    const { x, y } = sampled(bivariateNormal(0.75), 500);
    const rounded = { x: { ...x, values: x.values.map((v) => Math.round(4 * v) / 4) }, y };
    const { warnings } = await auto(rounded);
    const ties = warnings.find(({ code }) => code === 'TIES_FOUND');
    expect(ties?.message).toContain('column 0 of x');
    expect(ties?.message).not.toContain('of y');
  });
});

describe('auto refuses', () => {
  const { x, y } = sampled(bivariateNormal(0.5), 100);

  async function refusal(input: { readonly x: Matrix; readonly y: Matrix }): Promise<string> {
    try {
      await auto(input);
    } catch (error) {
      if (DataInvalidError.is(error)) return error.message;
      throw error;
    }
    return 'nothing refused';
  }

  it('NaN, constants, unequal rows, too few rows and broken shapes, by their place', async () => {
    const broken = { ...y, values: y.values.map((v, i) => (i === 7 ? NaN : v)) };
    expect(await refusal({ x, y: broken })).toContain('row 7, column 0 of y');
    const constant = denseMatrix(100, 1, new Float64Array(100).fill(3));
    expect(await refusal({ x: constant, y })).toContain('column 0 of x: received the value 3');
    expect(await refusal({ x, y: denseMatrix(99, 1) })).toContain('100 and 99');
    const few = sampled(bivariateNormal(0.5), 39);
    expect(await refusal(few)).toContain('received 39');
    expect(await refusal({ x: { ...x, columns: 2 }, y })).toContain('shape of x');
  });

  it('a column that copies another, whose copula has no density', async () => {
    expect(await refusal({ x, y: { ...x, values: x.values.map(Math.exp) } })).toContain(
      'column 0 of y',
    );
  });

  it('input that is not paired', async () => {
    const estimator = await autoEstimator.create({ options: {}, needs: { candidates: [] } });
    const context = { random: randomStream('x'), signal: new AbortController().signal };
    await expect(
      (async () => estimator.estimate({ type: 'repeated-weights', weights: x }, context))(),
    ).rejects.toSatisfy((error) => InputUnsupportedError.is(error));
  });
});
