import { CONTRACT_VERSION, definePlugin } from '@ggmi/core';
import { chatGenerator } from './chat-generator.js';
import { embedEmbedder } from './embed-embedder.js';
import { generateGenerator } from './generate-generator.js';
import { VERSION } from './version.js';

/** Generators and an embedder on models that Ollama serves. */
export const backendOllama = definePlugin({
  name: '@ggmi/backend-ollama',
  version: VERSION,
  contract: CONTRACT_VERSION,
  generators: [chatGenerator, generateGenerator],
  embedders: [embedEmbedder],
});
