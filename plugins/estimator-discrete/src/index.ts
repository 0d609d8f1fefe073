export { estimatorDiscrete as default } from './estimator-discrete.js';
export { countsOf, symbolsOfRows } from './counting/symbol-sample.js';
export type { FrequencyCounts, SymbolCounts } from './counting/frequency-counts.js';
export type { SymbolSample } from './counting/number-keys.js';
export { chaoShenEntropy } from './estimation/chao-shen-entropy.js';
export { chaoWangJostEntropy } from './estimation/chao-wang-jost-entropy.js';
export { grassberger1988Entropy } from './estimation/grassberger-1988-entropy.js';
export { grassberger2003Entropy } from './estimation/grassberger-2003-entropy.js';
export { millerMadowEntropy } from './estimation/miller-madow-entropy.js';
export { plugInEntropy } from './estimation/plug-in-entropy.js';
export { jamesSteinEntropy, type JamesSteinEntropy } from './estimation/james-stein-entropy.js';
export { jamesSteinInformation } from './estimation/james-stein-information.js';
export { nsbEntropy, type NsbEntropy } from './estimation/nsb-entropy.js';
export { nsbInformation } from './estimation/nsb-information.js';
export type { PairAlphabets } from './estimation/pair-alphabets.js';
export type { EntropyOfCounts } from './estimation/entropy-of-counts.js';
export { estimateDiscreteMi, type DiscreteMi } from './estimation/estimate-discrete-mi.js';
export {
  sumOfEntropies,
  type Information,
  type InformationOfCounts,
  type Margins,
} from './estimation/information-of-counts.js';
export { chaoShenEntropyEstimator } from './entropy-estimators/chao-shen-entropy-estimator.js';
export { chaoWangJostEntropyEstimator } from './entropy-estimators/chao-wang-jost-entropy-estimator.js';
export { grassberger1988EntropyEstimator } from './entropy-estimators/grassberger-1988-entropy-estimator.js';
export { grassberger2003EntropyEstimator } from './entropy-estimators/grassberger-2003-entropy-estimator.js';
export { jamesSteinEntropyEstimator } from './entropy-estimators/james-stein-entropy-estimator.js';
export { millerMadowEntropyEstimator } from './entropy-estimators/miller-madow-entropy-estimator.js';
export { nsbEntropyEstimator } from './entropy-estimators/nsb-entropy-estimator.js';
export { plugInEntropyEstimator } from './entropy-estimators/plug-in-entropy-estimator.js';
export { chaoShenEstimator } from './mi-estimators/chao-shen-estimator.js';
export { chaoWangJostEstimator } from './mi-estimators/chao-wang-jost-estimator.js';
export { grassberger1988Estimator } from './mi-estimators/grassberger-1988-estimator.js';
export { grassberger2003Estimator } from './mi-estimators/grassberger-2003-estimator.js';
export { jamesSteinEstimator } from './mi-estimators/james-stein-estimator.js';
export { millerMadowEstimator } from './mi-estimators/miller-madow-estimator.js';
export { nsbEstimator } from './mi-estimators/nsb-estimator.js';
export { plugInEstimator } from './mi-estimators/plug-in-estimator.js';
export { binRows, type BinEdges } from './binning/bin-rows.js';
export { equalFrequencyEdges } from './binning/equal-frequency-edges.js';
export { equalWidthEdges } from './binning/equal-width-edges.js';
export { binnedEqualFrequencyEstimator } from './binned-estimators/binned-equal-frequency-estimator.js';
export { binnedEqualWidthEstimator } from './binned-estimators/binned-equal-width-estimator.js';
export { jensenShannonEstimator } from './divergence-estimators/jensen-shannon-estimator.js';
export { kullbackLeiblerEstimator } from './divergence-estimators/kullback-leibler-estimator.js';
export { totalVariationEstimator } from './divergence-estimators/total-variation-estimator.js';
export {
  plugInJensenShannon,
  plugInTotalVariation,
  smoothedKullbackLeibler,
} from './divergence/plug-in-divergences.js';
export { twoSampleCounts, type TwoSampleCounts } from './divergence/two-sample-counts.js';
export { VERSION } from './version.js';
