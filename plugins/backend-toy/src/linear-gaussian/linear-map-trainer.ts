import { defineComponent } from '@ggmi/core';
import { z } from 'zod';
import { linearMapCapabilities } from './linear-map-capabilities.js';
import { linearMapTrainer as trainerOf } from './linear-map-model.js';

const id = '@ggmi/backend-toy/linear-map';

const options = z
  .strictObject({
    map: z
      .array(z.array(z.number()).min(1))
      .min(1)
      .describe('L: d rows of d numbers; W = L·mean(S) + ν.'),
    noise: z
      .number()
      .positive()
      .default(0.25)
      .describe('Standard deviation of ν in every coordinate; without it I(S;W) is infinite.'),
  })
  .refine(({ map }) => map.every((row) => row.length === map.length), {
    path: ['map'],
    message: 'must be square: W lives in the space of the items',
  });

/** W = L·mean(S) + ν: a linear map of the data with noise. */
export const linearMapTrainer = defineComponent('post-trainer', {
  id,
  summary: 'A linear map of the mean with Gaussian output noise: I(S;W) in closed form',
  resultVersion: 1,
  options,
  capabilities: linearMapCapabilities,
  needs: {},
  create: ({ options: { map, noise } }) => trainerOf({ trainer: id, map, noise }),
});
