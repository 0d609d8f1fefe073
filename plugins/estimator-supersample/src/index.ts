export { estimatorSupersample as default } from './estimator-supersample.js';
export { ldCmiLogisticEstimator } from './ld-cmi-logistic-estimator.js';
export { crossFittedInformation } from './logistic/cross-fitted-information.js';
export { fitLogisticWeight } from './logistic/fit-logistic-weight.js';
export { lossDifferences } from './reading/loss-differences.js';
export { membershipAccuracy } from './reading/membership-accuracy.js';
export { VERSION } from './version.js';
