import { defineComponent, type Generator } from '@ggmi/core';
import { z } from 'zod';
import { generateVectors } from '../generate-vectors.js';
import { discreteGeneratorCapabilities } from './discrete-generator-capabilities.js';
import { drawState } from './draw-state.js';
import { probabilityLaw } from './probability-law.js';

/** D over the symbols 0..K-1: the true distribution of a discrete task, as a source of anchors. */
export const categoricalSourceGenerator = defineComponent('generator', {
  id: '@ggmi/backend-toy/categorical-source',
  summary: 'Symbols of a categorical law: the true distribution D of the discrete chain',
  resultVersion: 1,
  options: z.strictObject({
    probabilities: probabilityLaw.describe('D: the probability of each symbol 0..K−1.'),
  }),
  capabilities: { ...discreteGeneratorCapabilities, prompts: ['none'] },
  needs: {},
  create: ({ options: { probabilities } }): Generator => ({
    generate: (request) =>
      generateVectors(request, () => (random) => [drawState(probabilities, random)]),
    law: () => ({ family: 'categorical', probabilities }),
  }),
});
