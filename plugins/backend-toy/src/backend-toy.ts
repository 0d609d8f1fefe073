import { definePlugin } from '@ggmi/core';
import { gaussianMeanTrainer } from './linear-gaussian/gaussian-mean-trainer.js';
import { gaussianSourceGenerator } from './linear-gaussian/gaussian-source-generator.js';
import { linearGaussianGenerator } from './linear-gaussian/linear-gaussian-generator.js';
import { linearMapTrainer } from './linear-gaussian/linear-map-trainer.js';
import { version } from './version.js';

/** The parts of the linear-Gaussian chain, whose information quantities are known in closed form. */
export const backendToy = definePlugin({
  name: '@ggmi/backend-toy',
  version,
  contract: 1,
  generators: [gaussianSourceGenerator, linearGaussianGenerator],
  postTrainers: [gaussianMeanTrainer, linearMapTrainer],
});
