export { backendToy as default } from './backend-toy.js';
export { categoricalSourceGenerator } from './discrete/categorical-source-generator.js';
export { discreteGenerator } from './discrete/discrete-generator.js';
export { tableTrainer } from './discrete/table-trainer.js';
export { gaussianMeanTrainer } from './linear-gaussian/gaussian-mean-trainer.js';
export { gaussianSourceGenerator } from './linear-gaussian/gaussian-source-generator.js';
export { linearGaussianGenerator } from './linear-gaussian/linear-gaussian-generator.js';
export { linearMapTrainer } from './linear-gaussian/linear-map-trainer.js';
