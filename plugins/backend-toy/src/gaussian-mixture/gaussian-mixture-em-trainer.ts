import {
  DataInvalidError,
  defineComponent,
  type Matrix,
  type PostTrainer,
  type RandomStream,
} from '@ggmi/core';
import {
  expectationMaximisation,
  fitGaussianMixture,
  NotPositiveDefiniteError,
  type MixtureFit,
} from '@ggmi/numerics';
import { canonicalMixture } from './canonical-mixture.js';
import { contentOfReference, gaussianMixtureEmModel } from './gaussian-mixture-em-model.js';
import {
  gaussianMixtureEmOptions,
  type GaussianMixtureEmOptions,
} from './gaussian-mixture-em-options.js';
import { mixtureOfLaw } from './mixture-law.js';
import { pointsOfExamples } from './points-of-examples.js';
import { sortedRows } from './sorted-rows.js';

const id = '@ggmi/backend-toy/gaussian-mixture-em';

/** W: a mixture of K Gaussian laws that EM fits to the data, without labels. */
export const gaussianMixtureEmTrainer = defineComponent('post-trainer', {
  id,
  summary: 'A Gaussian mixture of full covariance, fitted by EM',
  resultVersion: 1,
  options: gaussianMixtureEmOptions,
  capabilities: {
    accepts: 'vector',
    boundedLoss: true,
    weights: 'full',
    adapts: 'parameters',
    seeded: true,
    sufficientStatistic: false,
    reopens: true,
    law: false,
    distribution: true,
    predictions: true,
  },
  needs: {},
  create: ({ options }): PostTrainer => {
    const family = { trainer: id, referenceDensity: options.referenceDensity };
    return {
      plan: () => ({}),
      train: async (data, { random, signal, onEvent }) => {
        signal.throwIfAborted();
        const { length } = data.examples;
        if (length === 0) {
          return gaussianMixtureEmModel(family, { parameters: baseOf(options) });
        }
        requireEnough(length, options);
        const fit = fitted(sortedRows(pointsOfExamples(data.examples)), options, random);
        const { converged, iterations, meanLogLikelihood } = fit;
        if (!converged) {
          onEvent?.({ progress: 1, message: `EM did not converge in ${iterations} iterations.` });
        }
        return gaussianMixtureEmModel(family, {
          parameters: canonicalMixture(fit.parameters),
          training: { converged, iterations, meanLogLikelihood },
        });
      },
      attach: async ({ details }) => gaussianMixtureEmModel(family, contentOfReference(details)),
    };
  },
});

function fitted(
  points: Matrix,
  options: GaussianMixtureEmOptions,
  random: RandomStream,
): MixtureFit {
  const { start } = options;
  try {
    if (typeof start === 'string') {
      return fitGaussianMixture(points, { ...options, start, random: random.fork('start') });
    }
    const given = mixtureOfLaw(start);
    requireWidth(points.columns, given.dimensions);
    return expectationMaximisation(points, given, options);
  } catch (error) {
    if (!NotPositiveDefiniteError.is(error)) throw error;
    throw new DataInvalidError({
      where: `a covariance of ${id}`,
      received: 'a matrix that is not positive definite to working precision',
      expected: 'points that spread in every direction',
      next: 'Raise regularisation, take fewer components, or rescale the data.',
      cause: error,
    });
  }
}

function baseOf({ base }: GaussianMixtureEmOptions) {
  if (base !== undefined) return canonicalMixture(mixtureOfLaw(base));
  throw new DataInvalidError({
    where: `the data set of ${id}`,
    received: 'no items',
    expected: 'items to fit a mixture to, or a base law in the options',
    next: 'Give the trainer a base: { means, covariances }, or leave out what trains on no data.',
  });
}

function requireEnough(items: number, { components }: GaussianMixtureEmOptions): void {
  if (items >= components) return;
  throw new DataInvalidError({
    where: `the data set of ${id}`,
    received: `${items} items`,
    expected: `at least ${components}, one per component`,
    next: 'Raise the count of the data or lower components.',
  });
}

function requireWidth(columns: number, dimensions: number): void {
  if (columns === dimensions) return;
  throw new DataInvalidError({
    where: `the data set of ${id}`,
    received: `vectors of length ${columns}`,
    expected: `vectors of length ${dimensions}, as the given start has`,
    next: 'Give a start of the dimensions of the data.',
  });
}
