export { backendToy as default } from './backend-toy.js';
export { gaussianMeanTrainer } from './gaussian-mean-trainer.js';
export { gaussianSourceGenerator } from './gaussian-source-generator.js';
export { linearGaussianGenerator } from './linear-gaussian-generator.js';
export { linearMapTrainer } from './linear-map-trainer.js';
