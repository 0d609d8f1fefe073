import { defineComponent, needs } from '@ggmi/core';
import { answeringCapabilities, answeringGenerator, placeOptions } from './answering-generator.js';
import { continuationProtocol } from './continuation-protocol.js';
import { textGenerationOptions } from './text-generation-options.js';

/** Continuations of prompts as they stand, by a provider of Hugging Face or by an own server. */
export const textGenerationGenerator = defineComponent('generator', {
  id: '@ggmi/backend-huggingface/text-generation',
  summary: 'Continuations of prompts as they stand, without a chat template.',
  resultVersion: 1,
  options: textGenerationOptions,
  operational: placeOptions,
  capabilities: answeringCapabilities,
  needs: {
    requests: needs.requests,
    secrets: needs.secrets,
    logger: needs.logger,
    abortSignal: needs.abortSignal,
  },
  create: ({ options, needs: given }) =>
    answeringGenerator(options, { needs: given, protocol: continuationProtocol(options) })
      .generator,
});
