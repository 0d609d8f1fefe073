import { defineComponent } from '@ggmi/core';
import { generationOptions } from './options/generation-options.js';
import {
  servedCapabilities,
  servedGenerator,
  servedNeeds,
  servedOperational,
} from './served-generator.js';

const id = '@ggmi/backend-ollama/generate';

/** Continuations of prompts to the letter, without the model's template: POST /api/generate, raw. */
export const generateGenerator = defineComponent('generator', {
  id,
  summary: 'Lets a model that Ollama serves go on with a text, without its template.',
  resultVersion: 1,
  options: generationOptions,
  operational: servedOperational,
  capabilities: servedCapabilities,
  needs: servedNeeds,
  create: ({ options, needs }) =>
    servedGenerator(options, {
      endpoint: {
        id,
        ask: (client, prompt, common) => client.generate({ ...common, prompt, raw: true }),
      },
      needs,
    }),
});
