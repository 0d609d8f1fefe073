import { definePlugin } from '@ggmi/core';
import { categoricalSourceGenerator } from './discrete/categorical-source-generator.js';
import { discreteGenerator } from './discrete/discrete-generator.js';
import { tableTrainer } from './discrete/table-trainer.js';
import { asPublishedHistogramEstimator } from './gaussian-mixture/as-published-histogram-estimator.js';
import { gaussianMixtureEmTrainer } from './gaussian-mixture/gaussian-mixture-em-trainer.js';
import { gaussianMixtureGenerator } from './gaussian-mixture/gaussian-mixture-generator.js';
import { gaussianMixtureSourceGenerator } from './gaussian-mixture/gaussian-mixture-source-generator.js';
import { gaussianMeanTrainer } from './linear-gaussian/gaussian-mean-trainer.js';
import { gaussianSourceGenerator } from './linear-gaussian/gaussian-source-generator.js';
import { linearGaussianGenerator } from './linear-gaussian/linear-gaussian-generator.js';
import { linearMapTrainer } from './linear-gaussian/linear-map-trainer.js';
import { wordDrawsGenerator } from './text/word-draws-generator.js';
import { version } from './version.js';

/**
 * The parts of two chains whose information quantities are known exactly, and of the Gaussian-mixture
 * simulation, whose laws are; and a generator of texts with a known law.
 */
export const backendToy = definePlugin({
  name: '@ggmi/backend-toy',
  version,
  contract: 1,
  generators: [
    gaussianSourceGenerator,
    linearGaussianGenerator,
    categoricalSourceGenerator,
    discreteGenerator,
    gaussianMixtureSourceGenerator,
    gaussianMixtureGenerator,
    wordDrawsGenerator,
  ],
  postTrainers: [gaussianMeanTrainer, linearMapTrainer, tableTrainer, gaussianMixtureEmTrainer],
  divergenceEstimators: [asPublishedHistogramEstimator],
});
