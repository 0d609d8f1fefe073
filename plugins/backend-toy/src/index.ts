import { definePlugin } from '@ggmi/core';
import { gaussianMeanTrainer } from './gaussian-mean-trainer.js';
import { gaussianSource } from './gaussian-source.js';
import { linearGaussianGenerator } from './linear-gaussian-generator.js';
import { linearMapTrainer } from './linear-map-trainer.js';
import { version } from './version.js';

export { gaussianMeanTrainer, gaussianSource, linearGaussianGenerator, linearMapTrainer };

export default definePlugin({
  name: '@ggmi/backend-toy',
  version,
  contract: 1,
  generators: [gaussianSource, linearGaussianGenerator],
  postTrainers: [gaussianMeanTrainer, linearMapTrainer],
});
