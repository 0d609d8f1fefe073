import { InputUnsupportedError, type Matrix, type MIInput } from '@ggmi/core';
import { bivariateNormal } from '@ggmi/families';
import { denseMatrix, randomStream } from '@ggmi/numerics';
import { describe, expect, it } from 'vitest';
import estimatorGaussian, {
  copulaEstimator,
  logDetEstimator,
  studentCopulaEstimator,
} from '../src/index.js';
import {
  estimateGaussianCopulaMi,
  estimateGaussianMi,
  estimateStudentCopulaMi,
} from '../src/index.js';
import { goldenX, goldenY } from './golden-sample.js';

const context = { random: randomStream('unused'), signal: new AbortController().signal };
const components = [logDetEstimator, copulaEstimator, studentCopulaEstimator];

async function run(component: (typeof components)[number], x: Matrix, y: Matrix, options = {}) {
  const parsed = component.options.parse(options);
  const estimator = await component.create({ options: parsed, needs: {} });
  return estimator.estimate({ type: 'paired', x, y }, context);
}

describe('the plugin', () => {
  it('offers log-det, copula and student-copula under its own name, for the host to subsample', () => {
    expect(estimatorGaussian.name).toBe('@ggmi/estimator-gaussian');
    expect(estimatorGaussian.estimators?.map((component) => component.id)).toEqual([
      '@ggmi/estimator-gaussian/log-det',
      '@ggmi/estimator-gaussian/copula',
      '@ggmi/estimator-gaussian/student-copula',
    ]);
    for (const component of components) {
      expect(component.capabilities.resampling).toBe('subsample');
      expect(component.capabilities.needsSeed).toBe(false);
    }
  });
});

describe('the components', () => {
  it('correct the bias unless told not to, and refuse unknown options', () => {
    for (const { options } of components) {
      expect(options.parse({})).toEqual({ biasCorrection: 'wishart' });
      expect(options.safeParse({ biasCorrection: 'maybe' }).success).toBe(false);
      expect(options.safeParse({ bias: 'none' }).success).toBe(false);
    }
  });

  it('publish a JSON Schema with the same default', () => {
    for (const { options } of components) {
      const schema = options['~standard'].jsonSchema.input({ target: 'draft-2020-12' });
      expect(schema).toMatchObject({
        additionalProperties: false,
        properties: { biasCorrection: { enum: ['wishart', 'none'], default: 'wishart' } },
      });
    }
  });

  it('return the pure functions’ value with unit, kind, size, options and diagnostics', async () => {
    for (const [component, estimate] of [
      [logDetEstimator, estimateGaussianMi],
      [copulaEstimator, estimateGaussianCopulaMi],
    ] as const) {
      for (const biasCorrection of ['wishart', 'none'] as const) {
        const truth = estimate(goldenX, goldenY, { biasCorrection });
        expect(await run(component, goldenX, goldenY, { biasCorrection })).toEqual({
          value: truth.nats,
          unit: 'nats',
          kind: 'estimate',
          sampleSize: 20,
          options: { biasCorrection },
          warnings: [],
          diagnostics: {
            plugInNats: truth.plugInNats,
            wishartBiasNats: truth.wishartBiasNats,
          },
        });
      }
    }
  });

  it('return the Student copula’s parts as diagnostics', async () => {
    const options = { biasCorrection: 'wishart' } as const;
    const { nats, ...parts } = estimateStudentCopulaMi(goldenX, goldenY, options);
    expect(await run(studentCopulaEstimator, goldenX, goldenY)).toEqual({
      value: nats,
      unit: 'nats',
      kind: 'estimate',
      sampleSize: 20,
      options,
      warnings: [],
      diagnostics: parts,
    });
  });

  it('refuse input that is not paired', async () => {
    const input: MIInput = { type: 'repeated-weights', weights: goldenX };
    for (const component of components) {
      const estimator = await component.create({
        options: { biasCorrection: 'none' },
        needs: {},
      });
      let thrown: unknown;
      try {
        await estimator.estimate(input, context);
      } catch (error) {
        thrown = error;
      }
      expect(InputUnsupportedError.is(thrown)).toBe(true);
    }
  });

  it('warn of few rows for the dimension and of values near ln N', async () => {
    const { x, y } = bivariateNormal(0).sample(9, randomStream('few'));
    const close = denseMatrix(
      9,
      1,
      x.values.map((value, i) => value + 1e-5 * y.values[i]!),
    );
    const { x: enough, y: apart } = bivariateNormal(0).sample(10, randomStream('enough'));
    const codes = (await run(logDetEstimator, x, close)).warnings.map((warning) => warning.code);
    expect(codes).toEqual(['FEW_POINTS_FOR_DIMENSION', 'NEAR_LOG_N']);
    expect((await run(logDetEstimator, enough, apart)).warnings).toEqual([]);
    const few = await run(copulaEstimator, x, y);
    expect(few.warnings.map((warning) => warning.code)).toEqual(['FEW_POINTS_FOR_DIMENSION']);
  });

  it('warn of ties only where ranks are taken', async () => {
    const rounded = denseMatrix(
      20,
      1,
      goldenX.values.map((value) => Math.round(value * 10) / 10),
    );
    const codes = (await run(copulaEstimator, rounded, goldenY)).warnings;
    expect(codes.map((warning) => warning.code)).toEqual(['TIES_FOUND']);
    expect(codes[0]?.message).toContain('column 0 of x');
    expect((await run(logDetEstimator, rounded, goldenY)).warnings).toEqual([]);
  });
});
