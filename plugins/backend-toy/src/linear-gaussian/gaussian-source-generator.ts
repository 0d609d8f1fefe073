import { defineComponent, type Generator } from '@ggmi/core';
import { z } from 'zod';
import { generateVectors } from '../generate-vectors.js';
import { equicorrelatedCovariance } from './diagonal-matrix.js';
import { gaussianSampler } from './gaussian-vector.js';

const options = z.strictObject({
  dimensions: z.int().positive().default(1).describe('d: length of an item.'),
  variance: z.number().positive().default(1).describe('Variance of every coordinate.'),
  correlation: z
    .number()
    .gt(-1)
    .lt(1)
    .default(0)
    .describe('Correlation between any two coordinates; above −1/(d−1).'),
});

/** D = N(0, Σ_D): the true distribution of a closed-form task, as a source of anchors. */
export const gaussianSourceGenerator = defineComponent('generator', {
  id: '@ggmi/backend-toy/gaussian-source',
  summary: 'Items of a Gaussian law: the true distribution D of the linear-Gaussian chain',
  resultVersion: 1,
  options: options.refine(
    ({ dimensions, correlation }) => dimensions === 1 || correlation > -1 / (dimensions - 1),
    {
      path: ['correlation'],
      message: 'must lie above −1/(dimensions−1): no such covariance exists',
    },
  ),
  capabilities: {
    produces: 'vector',
    prompts: ['none'],
    pool: 'unlimited',
    discrete: false,
    scoring: 'none',
    logProbabilities: 'none',
    law: true,
  },
  needs: {},
  create: ({ options: { dimensions, ...law } }): Generator => {
    const covariance = equicorrelatedCovariance(dimensions, law);
    const sample = gaussianSampler(covariance);
    return {
      generate: (request) => generateVectors(request, () => sample),
      law: () => ({ family: 'gaussian', covariance }),
    };
  },
});
