export { autoEstimator } from './auto-estimator.js';
export { autoOptions, type AutoOptions } from './auto-options.js';
export { estimatorAuto as default } from './estimator-auto.js';
export { VERSION } from './version.js';
