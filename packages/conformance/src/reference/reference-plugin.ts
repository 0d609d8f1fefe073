import { CONTRACT_VERSION, definePlugin } from '@ggmi/core';
import { VERSION } from '../version.js';
import { referenceComponents } from './reference-components.js';

/** The reference components as a plugin. */
export const referencePlugin = definePlugin({
  name: '@ggmi/conformance',
  version: VERSION,
  contract: CONTRACT_VERSION,
  generators: [referenceComponents.generator],
  postTrainers: [referenceComponents['post-trainer']],
  estimators: [referenceComponents['mi-estimator']],
  divergenceEstimators: [referenceComponents['divergence-estimator']],
  entropyEstimators: [referenceComponents['entropy-estimator']],
  embedders: [referenceComponents.embedder],
  curators: [referenceComponents.curator],
});
