import { CONTRACT_VERSION, definePlugin } from '@ggmi/core';
import { chatGenerator } from './chat-generator.js';
import { featureExtractionEmbedder } from './feature-extraction-embedder.js';
import { scoredTextGenerationGenerator } from './scored-text-generation-generator.js';
import { textGenerationGenerator } from './text-generation-generator.js';
import { VERSION } from './version.js';

/** Models of Hugging Face, and of any server that speaks the OpenAI protocol. */
export const backendHuggingface = definePlugin({
  name: '@ggmi/backend-huggingface',
  version: VERSION,
  contract: CONTRACT_VERSION,
  generators: [chatGenerator, textGenerationGenerator, scoredTextGenerationGenerator],
  embedders: [featureExtractionEmbedder],
});
