export type { BandwidthRule } from './bandwidth/bandwidth.js';
export { medianDistance, type DistancePower } from './bandwidth/median-distance.js';
export { ckaEstimator } from './cka-estimator.js';
export type { DensityBandwidth } from './density/density-bandwidth.js';
export type { DensityEvaluation } from './density/log-densities.js';
export { dhsicEstimator } from './dhsic-estimator.js';
export { distanceCorrelationEstimator } from './distance-correlation-estimator.js';
export { estimateCka, type CkaKernel } from './estimation/estimate-cka.js';
export { estimateDhsic, type JointHsic } from './estimation/estimate-dhsic.js';
export { estimateDistanceCorrelation } from './estimation/estimate-distance-correlation.js';
export {
  estimateBiasedHsic,
  estimateUnbiasedHsic,
  type HsicOptions,
} from './estimation/estimate-hsic.js';
export { estimateKdeMi, type KdeOptions } from './estimation/estimate-kde-mi.js';
export { estimateSquaredMmd, type SquaredMmd } from './estimation/estimate-mmd.js';
export type { GaussianOptions } from './estimation/gaussian-kernel-of.js';
export type { HsicNormalisation } from './estimation/hsic-of-sums.js';
export { estimatorKernel as default } from './estimator-kernel.js';
export { hsicBiasedEstimator } from './hsic-biased-estimator.js';
export { hsicRandomFeaturesEstimator } from './hsic-random-features-estimator.js';
export { hsicSweepEstimator } from './hsic-sweep-estimator.js';
export { hsicUnbiasedEstimator } from './hsic-unbiased-estimator.js';
export { kdeEstimator } from './kde-estimator.js';
export { mmdEstimator } from './mmd-estimator.js';
export type { Statistic } from './sums/statistic.js';
export { VERSION } from './version.js';
