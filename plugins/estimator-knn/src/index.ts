export { estimateKozachenkoLeonenko } from './estimation/estimate-kozachenko-leonenko.js';
export { estimateKullbackLeibler } from './estimation/estimate-kullback-leibler.js';
export { estimateLnc, type LncEstimate, type LncOptions } from './estimation/estimate-lnc.js';
export { estimateMixedKsg } from './estimation/estimate-mixed-ksg.js';
export { estimateRoss, type RossEstimate } from './estimation/estimate-ross.js';
export { estimateKsg1 } from './estimation/estimate-ksg1.js';
export { estimateKsg1InParallel } from './estimation/estimate-ksg1-in-parallel.js';
export { estimateKsg1TotalCorrelation } from './estimation/estimate-ksg1-total-correlation.js';
export { estimateKsg2 } from './estimation/estimate-ksg2.js';
export { estimateKsg2InParallel } from './estimation/estimate-ksg2-in-parallel.js';
export { estimateKsg2TotalCorrelation } from './estimation/estimate-ksg2-total-correlation.js';
export type { NeighbourOptions } from './estimation/neighbour-options.js';
export { estimatorKnn as default } from './estimator-knn.js';
export { kozachenkoLeonenkoEstimator } from './kozachenko-leonenko-estimator.js';
export { kullbackLeiblerEstimator } from './kullback-leibler-estimator.js';
export { lncEstimator } from './lnc-estimator.js';
export { mixedKsgEstimator } from './mixed-ksg-estimator.js';
export {
  nonUniformityThreshold,
  type NeighbourhoodShape,
} from './estimation/non-uniformity-threshold.js';
export { rossEstimator } from './ross-estimator.js';
export { ksgOptions, type KsgOptions } from './ksg-options.js';
export { ksg1Estimator } from './ksg1-estimator.js';
export { ksg2Estimator } from './ksg2-estimator.js';
export type { Threads } from './parallel/threads.js';
export { VERSION } from './version.js';
