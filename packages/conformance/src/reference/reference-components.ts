import type { AnyComponent, ComponentKind } from '@ggmi/core';
import { lettersEmbedder } from './letters-embedder.js';
import { meanTrainer } from './mean-trainer.js';
import { noRepeatsCurator } from './no-repeats-curator.js';
import { normalDivergenceEstimator } from './normal-divergence-estimator.js';
import { normalEntropyEstimator } from './normal-entropy-estimator.js';
import { normalMiEstimator } from './normal-mi-estimator.js';
import { wordsGenerator } from './words-generator.js';

/** One plain component of each kind that keeps every promise: fills slots, and shows what is asked. */
export const referenceComponents: { readonly [Kind in ComponentKind]: AnyComponent<Kind> } = {
  generator: wordsGenerator,
  'post-trainer': meanTrainer,
  'mi-estimator': normalMiEstimator,
  'divergence-estimator': normalDivergenceEstimator,
  'entropy-estimator': normalEntropyEstimator,
  embedder: lettersEmbedder,
  curator: noRepeatsCurator,
};
