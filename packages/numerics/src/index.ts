export { fitStudentCopula, type StudentCopulaFit } from './copula/fit-student-copula.js';
export {
  drawStudentCopula,
  studentInformation,
  type StudentCopula,
  type StudentInformation,
} from './copula/student-copula.js';
export { studentScores } from './copula/student-scores.js';
export {
  gaussianKernelSums,
  type KernelledBlock,
  type KernelSums,
} from './kernel/gaussian-kernel-sums.js';
export { visitKernelRows, type KernelRowVisitor } from './kernel/visit-kernel-rows.js';
export { add } from './linear-algebra/add.js';
export { cholesky, type CholeskyOptions } from './linear-algebra/cholesky.js';
export { denseMatrix, fromRows, type DenseMatrix } from './linear-algebra/dense-matrix.js';
export { diagonalBlock } from './linear-algebra/diagonal-block.js';
export { identity } from './linear-algebra/identity.js';
export { joinColumns } from './linear-algebra/join-columns.js';
export { logDeterminantSpd } from './linear-algebra/log-determinant-spd.js';
export { columnOf, mapColumns } from './linear-algebra/map-columns.js';
export { multiply, multiplyByTransposed, multiplyTransposed } from './linear-algebra/multiply.js';
export { NotPositiveDefiniteError } from './linear-algebra/not-positive-definite-error.js';
export { positivePolarFactor } from './linear-algebra/positive-polar-factor.js';
export { selectRows } from './linear-algebra/select-rows.js';
export { solveSpd } from './linear-algebra/solve-spd.js';
export { symmetricEigen, type SymmetricEigen } from './linear-algebra/symmetric-eigen.js';
export { transpose } from './linear-algebra/transpose.js';
export {
  expectationMaximisation,
  type ExpectationMaximisationOptions,
  type MixtureFit,
} from './mixture/expectation-maximisation.js';
export {
  fitGaussianMixture,
  type GaussianMixtureFitOptions,
} from './mixture/fit-gaussian-mixture.js';
export { gaussianMixture, type GaussianMixture } from './mixture/gaussian-mixture.js';
export { kMeans, type ClusterStart } from './mixture/k-means.js';
export { mixtureOfClusters } from './mixture/mixture-of-clusters.js';
export type { MixtureParameters } from './mixture/mixture-parameters.js';
export {
  monteCarloDivergence,
  monteCarloEntropy,
  type LawWithDensity,
  type MonteCarloDivergence,
  type MonteCarloMean,
  type MonteCarloOptions,
} from './mixture/monte-carlo-divergence.js';
export type { BlockNorm } from './neighbours/block-norm.js';
export { countNeighbours } from './neighbours/count-neighbours.js';
export { findNearestNeighbours } from './neighbours/find-nearest-neighbours.js';
export { kthDistances } from './neighbours/kth-distances.js';
export { neighbourExtents } from './neighbours/neighbour-extents.js';
export type { NeighbourList } from './neighbours/neighbour-list.js';
export type { RangeComparison } from './neighbours/range-comparison.js';
export { buildRangeIndex, type RangeIndex } from './neighbours/range-index.js';
export { rangeLimits } from './neighbours/range-limits.js';
export { distanceFromReduced } from './neighbours/reduced-distance.js';
export { countInShare, findNearestInShare, shareTree } from './neighbours/shared-search.js';
export { aliasTable, type AliasTable } from './random/alias-table.js';
export { chiSquare } from './random/chi-square.js';
export { fillNormal } from './random/fill-normal.js';
export { fillNormalByZiggurat } from './random/fill-normal-by-ziggurat.js';
export { fillUint32 } from './random/fill-uint32.js';
export { murmurHash3 } from './random/murmur-hash3.js';
export { permutation } from './random/permutation.js';
export { randomStream, type RandomStream } from './random/random-stream.js';
export { sampleWithoutReplacement } from './random/sample-without-replacement.js';
export { digamma } from './special/digamma.js';
export { digammaInteger, digammaTable } from './special/digamma-table.js';
export { logGamma } from './special/log-gamma.js';
export { logSumExp } from './special/log-sum-exp.js';
export { normalCdf } from './special/normal-cdf.js';
export { normalQuantile } from './special/normal-quantile.js';
export { studentTQuantile } from './special/student-t-quantile.js';
export { studentTTwoSided } from './special/student-t-tail.js';
export { trigamma } from './special/trigamma.js';
export { correlation, covariance } from './statistics/covariance.js';
export { mean } from './statistics/mean.js';
export { normalScores } from './statistics/normal-scores.js';
export { median, quantile } from './statistics/quantile.js';
export { ranks } from './statistics/ranks.js';
export { constantColumns, standardise, standardiseColumns } from './statistics/standardise.js';
export { variance, type VarianceDivisor } from './statistics/variance.js';
export { wishartBias } from './statistics/wishart-bias.js';
export { NearDuplicateIndex, type NearDuplicateOptions } from './text/near-duplicate-index.js';
export { normaliseText } from './text/normalise-text.js';
export { singleKernels, type SingleKernels } from './wasm/single-kernels.js';
