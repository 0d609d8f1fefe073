import type { DenseMatrix } from '../linear-algebra/dense-matrix.js';
import type { RandomStream } from '../random/random-stream.js';
import {
  expectationMaximisation,
  type ExpectationMaximisationOptions,
  type MixtureFit,
} from './expectation-maximisation.js';
import { kMeans, type ClusterStart } from './k-means.js';
import { mixtureOfClusters } from './mixture-of-clusters.js';

export interface GaussianMixtureFitOptions extends ExpectationMaximisationOptions {
  /** K, at most the rows. */
  readonly components: number;
  /** How the rows are clustered at the start. Default k-means++. */
  readonly start?: ClusterStart;
  /** Independent starts; the fit of the highest likelihood is kept, the first of equals. Default 1. */
  readonly starts?: number;
  readonly random: RandomStream;
}

/**
 * Fits a mixture of K Gaussian laws of full covariance by EM from clustered rows.
 *
 * Start i draws from `random.fork(String(i))`. Errors are those of `kMeans` and
 * `expectationMaximisation`.
 */
export function fitGaussianMixture(
  points: DenseMatrix,
  options: GaussianMixtureFitOptions,
): MixtureFit {
  const { components, start = 'k-means++', starts = 1, random, regularisation = 1e-6 } = options;
  const fits = Array.from({ length: starts }, (_, index) => {
    const labels = kMeans(points, { components, start, random: random.fork(String(index)) });
    const first = mixtureOfClusters(points, labels, { components, regularisation });
    return expectationMaximisation(points, first, options);
  });
  return fits.reduce((best, fit) => (fit.meanLogLikelihood > best.meanLogLikelihood ? fit : best));
}
