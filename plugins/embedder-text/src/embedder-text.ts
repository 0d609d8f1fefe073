import { CONTRACT_VERSION, definePlugin } from '@ggmi/core';
import { hashingEmbedder } from './hashing-embedder.js';
import { pcaEmbedder } from './pca-embedder.js';
import { randomProjectionEmbedder } from './random-projection-embedder.js';
import { VERSION } from './version.js';

/** Text to vectors without a model. */
export const embedderText = definePlugin({
  name: '@ggmi/embedder-text',
  version: VERSION,
  contract: CONTRACT_VERSION,
  embedders: [hashingEmbedder, randomProjectionEmbedder, pcaEmbedder],
});
