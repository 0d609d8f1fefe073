import { definePlugin } from '@ggmi/core';
import { categoricalSourceGenerator } from './discrete/categorical-source-generator.js';
import { discreteGenerator } from './discrete/discrete-generator.js';
import { tableTrainer } from './discrete/table-trainer.js';
import { gaussianMeanTrainer } from './linear-gaussian/gaussian-mean-trainer.js';
import { gaussianSourceGenerator } from './linear-gaussian/gaussian-source-generator.js';
import { linearGaussianGenerator } from './linear-gaussian/linear-gaussian-generator.js';
import { linearMapTrainer } from './linear-gaussian/linear-map-trainer.js';
import { version } from './version.js';

/** The parts of the two chains whose information quantities are known exactly. */
export const backendToy = definePlugin({
  name: '@ggmi/backend-toy',
  version,
  contract: 1,
  generators: [
    gaussianSourceGenerator,
    linearGaussianGenerator,
    categoricalSourceGenerator,
    discreteGenerator,
  ],
  postTrainers: [gaussianMeanTrainer, linearMapTrainer, tableTrainer],
});
