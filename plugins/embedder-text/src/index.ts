export { embedderText as default } from './embedder-text.js';
export { hashingEmbedder } from './hashing-embedder.js';
export { hashingOptions, type HashingOptions } from './hashing-options.js';
export { pcaEmbedder } from './pca-embedder.js';
export { pcaOptions } from './pca-options.js';
export { randomProjectionEmbedder } from './random-projection-embedder.js';
export { randomProjectionOptions } from './random-projection-options.js';
export { VERSION } from './version.js';
