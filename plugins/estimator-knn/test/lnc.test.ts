import type { EstimationContext, MIInput } from '@ggmi/core';
import {
  estimateKsg2TotalCorrelation,
  estimateLnc,
  lncEstimator,
  nonUniformityThreshold,
} from '@ggmi/estimator-knn';
import { additiveUniform, bivariateNormal, independent } from '@ggmi/families';
import {
  denseMatrix,
  mapColumns,
  permutation,
  randomStream,
  selectRows,
  standardiseColumns,
  type DenseMatrix,
} from '@ggmi/numerics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { othersOf } from './block-distances.js';
import { codeOf } from './code-of.js';
import { column } from './column.js';
import { goldenX, goldenY } from './golden-pairs.js';
import { jointSamples } from './joint-samples.js';

const indices = Array.from({ length: 20 }, (_, i) => i);
const nearX = column(indices.map((i) => Math.sin(1.3 * i) + 0.05 * Math.cos(0.7 * i)));
const alsoNearX = column(indices.map((i) => Math.sin(1.3 * i) + 0.05 * Math.sin(2.9 * i)));

describe('golden values, from an independent program', () => {
  it.each([
    ['weak dependence, no correction', [goldenX, goldenY], 5, 0.25, 0.07845158410560878, 0],
    ['strong dependence', [goldenX, nearX], 5, 0.25, 2.279773481224221, 11],
    ['strong dependence, k = 3', [goldenX, nearX], 3, 0.18, 1.9799684536332884, 4],
    ['three variables', [goldenX, nearX, alsoNearX], 5, 0.17, 5.645829873011291, 19],
  ] as const)('%s', (_name, blocks, k, threshold, nats, correctedRows) => {
    const found = estimateLnc(blocks, { k, threshold });
    expect(Math.abs(found.nats - nats)).toBeLessThan(1e-9);
    expect(found).toMatchObject({ correctedRows, flatRows: 0 });
  });
});

/** The correction for two single columns, with the principal angle of a 2 × 2 matrix written out. */
function oracleCorrection(
  [x, y]: readonly [DenseMatrix, DenseMatrix],
  { k, threshold }: { readonly k: number; readonly threshold: number },
): number {
  let sum = 0;
  for (let i = 0; i < x.rows; i++) {
    const near = othersOf(i, [x, y], 'chebyshev').slice(0, k);
    const u = near.map(({ j }) => x.values[j]! - x.values[i]!);
    const v = near.map(({ j }) => y.values[j]! - y.values[i]!);
    const dot = (a: readonly number[], b: readonly number[]) =>
      a.reduce((total, value, index) => total + value * b[index]!, 0);
    const angle = Math.atan2(2 * dot(u, v), dot(u, u) - dot(v, v)) / 2;
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const along = Math.max(...u.map((value, index) => Math.abs(c * value + s * v[index]!)));
    const across = Math.max(...u.map((value, index) => Math.abs(c * v[index]! - s * value)));
    const rectangle = Math.max(...u.map(Math.abs)) * Math.max(...v.map(Math.abs));
    const ratio = (along * across) / rectangle;
    if (ratio < threshold) sum -= Math.log(ratio);
  }
  return sum / x.rows;
}

describe('LNC', () => {
  it('adds to KSG2 the correction of the quadratic oracle, at any scale', () => {
    const samples = jointSamples({
      blocks: { min: 2, max: 2 },
      columns: { min: 1, max: 1 },
      k: { min: 2, max: 6 },
      grids: [0],
    });
    fc.assert(
      fc.property(samples, ({ blocks, k }) => {
        // Rotated into a narrow band, so that there is something to correct.
        const band = mapColumns(blocks[1]!, (values) =>
          values.map((v, i) => blocks[0]!.values[i]! + 0.02 * v),
        );
        const options = { k, threshold: 0.4 };
        const found = estimateLnc([blocks[0]!, band], options);
        const correction = oracleCorrection([blocks[0]!, band], options);
        expect(correction).toBeGreaterThan(0);
        expect(Math.abs(found.correctionNats - correction)).toBeLessThan(1e-9);
        const ksg2 = estimateKsg2TotalCorrelation([blocks[0]!, band], { k, norm: 'chebyshev' });
        expect(Math.abs(found.nats - ksg2 - found.correctionNats)).toBeLessThan(1e-12);
      }),
      { numRuns: 40, seed: 51 },
    );
  });

  it('does not change with the order of rows or sides, or a common unit', () => {
    const { x, y } = bivariateNormal(0.999).sample(400, randomStream('lnc invariance'));
    const options = { k: 5, threshold: 0.3 };
    const value = estimateLnc([x, y], options).nats;
    const order = permutation(400, randomStream('row order'));
    const scaled = (block: DenseMatrix, unit: number) =>
      mapColumns(block, (values) => values.map((v) => unit * v));
    const others = [
      [y, x],
      [selectRows(x, order), selectRows(y, order)],
      [scaled(x, 1e6), scaled(y, 1e6)],
      [scaled(x, 1e-6), scaled(y, 1e-6)],
      // Squares of such values leave the range of doubles.
      [scaled(x, 1e-170), scaled(y, 1e-170)],
      [scaled(x, 1e170), scaled(y, 1e170)],
    ];
    for (const blocks of others) {
      expect(Math.abs(estimateLnc(blocks, options).nats - value)).toBeLessThan(1e-9);
    }
  });

  it('refuses fewer neighbours than columns', () => {
    const wide = denseMatrix(
      20,
      3,
      Float64Array.from({ length: 60 }, (_, i) => Math.sin(i * i)),
    );
    expect(() => estimateLnc([wide, goldenX], { k: 3, threshold: 0.1 })).toThrow(/k ≥ 4/);
  });

  // 5 % or 0.05 nats: at least five standard errors (about 0.01) beside a bias of up to 3 %.
  it.each([
    independent(bivariateNormal(0.5)),
    bivariateNormal(0.3),
    bivariateNormal(0.95),
    bivariateNormal(0.9999),
    bivariateNormal(0.99999999),
    additiveUniform(0.1),
  ])('comes within 5 % or 0.05 nats of the truth on $id at N = 10,000, k = 10', (family) => {
    const sample = family.sample(10_000, randomStream(`lnc ${family.id}`));
    const blocks = [standardiseColumns(sample.x), standardiseColumns(sample.y)];
    const truth = family.mutualInformation;
    const error = Math.abs(estimateLnc(blocks, { k: 10, threshold: 0.6 }).nats - truth);
    expect(error).toBeLessThan(Math.max(0.05, 0.05 * truth));
  });

  it('finds 8.86 nats with a thousand rows, of which KSG2 can show at most 5.5', () => {
    const family = bivariateNormal(0.99999999);
    const { x, y } = family.sample(1000, randomStream('strong'));
    const ksg2 = estimateKsg2TotalCorrelation([x, y], { k: 5, norm: 'chebyshev' });
    expect(ksg2).toBeLessThan(5.5);
    const { nats } = estimateLnc([x, y], { k: 5, threshold: 0.33 });
    // Five times the spread at this N, about 0.03.
    expect(Math.abs(nats - family.mutualInformation)).toBeLessThan(0.15);
  });
});

describe('the calibrated threshold', () => {
  it('is met by the stated share of uniform neighbourhoods', () => {
    // Uniform in the square: k = 5 neighbours of interior points. Binomial, 4 standard errors,
    // beside the 10 % by which the threshold's own share may be off.
    const level = 0.05;
    const shape = { k: 5, widths: [1, 1] };
    const threshold = nonUniformityThreshold(shape, { level, random: randomStream('α') });
    const random = randomStream('uniform square');
    const rows = 4000;
    const side = () =>
      denseMatrix(
        rows,
        1,
        Float64Array.from({ length: rows }, () => random.uniform()),
      );
    const { correctedRows } = estimateLnc([side(), side()], { k: 5, threshold });
    const wanted = level * rows;
    expect(Math.abs(correctedRows - wanted)).toBeLessThan(0.1 * wanted + 4 * Math.sqrt(wanted));
  });

  it('at a level of 0.01 is near the published α of 0.372 (k = 5) and 0.631 (k = 10)', () => {
    for (const [k, published] of [
      [5, 0.372],
      [10, 0.631],
    ] as const) {
      const random = randomStream(`published ${k}`);
      const found = nonUniformityThreshold({ k, widths: [1, 1] }, { level: 0.01, random });
      expect(Math.abs(found / published - 1)).toBeLessThan(0.1);
    }
  });
});

describe('LNC as a component', () => {
  const context = (): EstimationContext => ({
    random: randomStream('seed'),
    signal: new AbortController().signal,
  });
  const run = async (input: MIInput, options: object = {}) => {
    const parsed = lncEstimator.options.parse(options);
    return (await lncEstimator.create({ options: parsed, needs: {} })).estimate(input, context());
  };
  const strong = bivariateNormal(0.999).sample(500, randomStream('component'));

  it('gives the raw value, the same for pairs and two blocks, with what it corrected', async () => {
    const options = { preprocessing: 'none', threshold: 0.3 };
    const raw = estimateLnc([strong.x, strong.y], { k: 5, threshold: 0.3 });
    const paired = await run({ type: 'paired', ...strong }, options);
    const joint = await run({ type: 'joint', blocks: [strong.x, strong.y] }, options);
    expect(paired).toMatchObject({ value: raw.nats, unit: 'nats', kind: 'estimate', warnings: [] });
    expect(joint.value).toBe(raw.nats);
    expect(paired.diagnostics).toEqual({
      correctionNats: raw.correctionNats,
      correctedRows: raw.correctedRows,
      threshold: 0.3,
    });
  });

  it('calibrates its threshold by default, the same in every run', async () => {
    const first = await run({ type: 'paired', ...strong });
    expect(await run({ type: 'paired', ...strong })).toEqual(first);
    expect(Math.abs(first.diagnostics!.threshold! - 0.33)).toBeLessThan(0.03);
  });

  it('says SATURATED of a line, and NEAR_LOG_N beyond what the rows can confirm', async () => {
    const line = await run({ type: 'paired', x: strong.x, y: strong.x });
    expect(line.warnings.map(({ code }) => code)).toEqual(['SATURATED', 'NEAR_LOG_N']);
    expect(line.value).toBeLessThan(40);
    const near = bivariateNormal(0.99999).sample(200, randomStream('near'));
    const { warnings } = await run({ type: 'paired', ...near });
    expect(warnings.map(({ code }) => code)).toEqual(['NEAR_LOG_N']);
  });

  it('refuses more columns than neighbours', async () => {
    const random = randomStream('wide');
    const wide = denseMatrix(
      99,
      5,
      Float64Array.from({ length: 495 }, () => random.normal()),
    );
    const narrow = denseMatrix(99, 1, wide.values.slice(0, 99).map(Math.sin));
    expect(await codeOf(run({ type: 'paired', x: wide, y: narrow }))).toMatch(
      /^DATA_INVALID: columns in all: received 6, expected at most k = 5/,
    );
  });
});
