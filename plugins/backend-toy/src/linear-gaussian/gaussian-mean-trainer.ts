import { defineComponent } from '@ggmi/core';
import { z } from 'zod';
import { diagonalMatrix } from './diagonal-matrix.js';
import { linearMapCapabilities } from './linear-map-capabilities.js';
import { linearMapTrainer } from './linear-map-model.js';

const id = '@ggmi/backend-toy/gaussian-mean';

/** W = mean(S) + ν: the mean with output noise, whose I(S;W) has a closed form. */
export const gaussianMeanTrainer = defineComponent('post-trainer', {
  id,
  summary: 'The mean of the data with Gaussian output noise: I(S;W) in closed form',
  resultVersion: 1,
  options: z.strictObject({
    dimensions: z.int().positive().default(1).describe('d: length of an item, and of W.'),
    noise: z
      .number()
      .positive()
      .default(0.25)
      .describe('Standard deviation of ν in every coordinate; without it I(S;W) is infinite.'),
  }),
  capabilities: linearMapCapabilities,
  needs: {},
  create: ({ options: { dimensions, noise } }) =>
    linearMapTrainer({ trainer: id, map: diagonalMatrix(dimensions, 1), noise }),
});
