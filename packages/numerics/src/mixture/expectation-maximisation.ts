import type { DenseMatrix } from '../linear-algebra/dense-matrix.js';
import { writeComponentTerms } from './component-terms.js';
import { mixtureLogDensity } from './mixture-log-density.js';
import {
  addToMoments,
  mixtureMoments,
  parametersOfMoments,
  type MixtureMoments,
} from './mixture-moments.js';
import type { MixtureParameters } from './mixture-parameters.js';
import { preparedComponents, type PreparedComponents } from './prepared-components.js';
import { BLOCK, blockSums, sumTerms, type BlockSums } from './sum-terms.js';

export interface ExpectationMaximisationOptions {
  /** Added to every variance after every step, above or equal 0. Default 1e-6. */
  readonly regularisation?: number;
  /** Converged when the mean log-likelihood changes by less than this between two steps. Default 1e-3. */
  readonly tolerance?: number;
  /** Default 100. */
  readonly maximumIterations?: number;
}

/** Where EM came to. */
export interface MixtureFit {
  readonly parameters: MixtureParameters;
  /** Mean log-density of the rows under `parameters`, nats per row. */
  readonly meanLogLikelihood: number;
  /** The same before every iteration, that of the start first. Rises but for the regularisation. */
  readonly trace: readonly number[];
  readonly iterations: number;
  /** False where the maximum of iterations came first. */
  readonly converged: boolean;
}

/**
 * Fits a mixture of Gaussian laws of full covariance by EM, from the given start.
 *
 * Cost per iteration K N d². Throws RangeError for a row that is not finite or has density 0, and
 * NotPositiveDefiniteError where a covariance loses its rank, which `regularisation` above 0
 * prevents for data of moderate scale.
 * Source: A. P. Dempster, N. M. Laird and D. B. Rubin, J. R. Stat. Soc. B 39(1), 1977. Start,
 * regularisation and the rule of convergence are those of scikit-learn's GaussianMixture.
 */
export function expectationMaximisation(
  points: DenseMatrix,
  start: MixtureParameters,
  options: ExpectationMaximisationOptions = {},
): MixtureFit {
  const { regularisation = 1e-6, tolerance = 1e-3, maximumIterations = 100 } = options;
  const trace: number[] = [];
  let parameters = start;
  let prepared = preparedComponents(parameters);
  let converged = false;
  while (!converged && trace.length < maximumIterations) {
    const { moments, logLikelihood } = expectation(points, prepared);
    const before = trace.at(-1) ?? -Infinity;
    const now = logLikelihood / points.rows;
    if (!Number.isFinite(now)) {
      throw new RangeError(
        `The mean log-likelihood before iteration ${trace.length + 1} is ${now}: a row is not finite, or out of reach of every component.`,
      );
    }
    trace.push(now);
    parameters = parametersOfMoments(moments, { rows: points.rows, regularisation });
    prepared = preparedComponents(parameters);
    converged = Math.abs(now - before) < tolerance;
  }
  const densities = mixtureLogDensity(prepared, points);
  const meanLogLikelihood = densities.reduce((sum, value) => sum + value, 0) / points.rows;
  return { parameters, meanLogLikelihood, trace, iterations: trace.length, converged };
}

/** Responsibilities of all rows, summed up at once. */
function expectation(
  points: DenseMatrix,
  prepared: PreparedComponents,
): { readonly moments: MixtureMoments; readonly logLikelihood: number } {
  const { components, dimensions, means } = prepared;
  const moments = mixtureMoments(dimensions, means);
  const terms = new Float64Array(components * BLOCK);
  const work = blockSums();
  let logLikelihood = 0;
  for (let first = 0; first < points.rows; first += BLOCK) {
    const last = Math.min(first + BLOCK, points.rows);
    const rows = { values: points.values, first, last };
    for (let k = 0; k < components; k++) {
      writeComponentTerms(prepared, k, rows, { target: terms, offset: k * BLOCK });
    }
    logLikelihood += normalise(terms, { rows: last - first, components }, work);
    for (let k = 0; k < components; k++) {
      addToMoments(moments, k, rows, { shares: terms, offset: k * BLOCK });
    }
  }
  return { moments, logLikelihood };
}

/** Turns log terms into responsibilities, in place; the sum of ln Σ_k exp(term) over the rows. */
function normalise(
  terms: Float64Array,
  block: { readonly rows: number; readonly components: number },
  work: BlockSums,
): number {
  sumTerms(terms, block, work);
  const { largest, sums } = work;
  let logLikelihood = 0;
  for (let n = 0; n < block.rows; n++) {
    logLikelihood += largest[n]! + Math.log(sums[n]!);
    sums[n] = 1 / sums[n]!;
  }
  for (let k = 0; k < block.components; k++) {
    for (let n = 0, t = k * BLOCK; n < block.rows; n++, t++) terms[t]! *= sums[n]!;
  }
  return logLikelihood;
}
