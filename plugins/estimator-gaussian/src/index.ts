export { estimatorGaussian as default } from './estimator-gaussian.js';
export { copulaEstimator } from './copula-estimator.js';
export { estimateGaussianCopulaMi } from './estimation/estimate-gaussian-copula-mi.js';
export {
  estimateGaussianMi,
  type GaussianMi,
  type GaussianMiOptions,
} from './estimation/estimate-gaussian-mi.js';
export {
  estimateStudentCopulaMi,
  type StudentCopulaMi,
} from './estimation/estimate-student-copula-mi.js';
export { logDetEstimator } from './log-det-estimator.js';
export { studentCopulaEstimator } from './student-copula-estimator.js';
export { VERSION } from './version.js';
