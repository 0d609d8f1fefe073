import { DataInvalidError, type JsonObject, type TrainedModel } from '@ggmi/core';
import { gaussianMixture, type MixtureParameters } from '@ggmi/numerics';
import { z } from 'zod';
import { mixturePredictions } from './mixture-predictions.js';
import { pointsOfExamples } from './points-of-examples.js';

const numbers = z.array(z.number());

/** What a reference holds: the mixture, and how its training went (absent for a base law). */
const detailsSchema = z.strictObject({
  dimensions: z.int().positive(),
  weights: numbers,
  means: numbers,
  covariances: numbers,
  training: z
    .strictObject({
      converged: z.boolean(),
      iterations: z.int().positive(),
      /** Nats per item of the training data. */
      meanLogLikelihood: z.number(),
    })
    .optional(),
});

/** How an EM training went. */
export type EmTraining = NonNullable<z.output<typeof detailsSchema>['training']>;

/** What every model of one trainer shares. */
export interface EmModelFamily {
  /** The component id of the trainer. */
  readonly trainer: string;
  /** p₀ of the loss; where left out 10^−d. */
  readonly referenceDensity: number | undefined;
}

/**
 * A fitted mixture. Loss of x: 1/(1 + p(x)/p₀), a one-to-one falling transform of the density into
 * (0, 1), so that it orders items as −ln p(x) does.
 *
 * Parameters: K weights, K·d means, then of each covariance the lower triangle row by row.
 * Predictions: ln p(x) and the K responsibilities.
 */
export function gaussianMixtureEmModel(
  { trainer, referenceDensity }: EmModelFamily,
  {
    parameters,
    training,
  }: { readonly parameters: MixtureParameters; readonly training?: EmTraining | undefined },
): TrainedModel {
  const law = gaussianMixture(parameters);
  const { dimensions } = parameters;
  const logReference =
    referenceDensity === undefined ? -dimensions * Math.log(10) : Math.log(referenceDensity);
  const details = {
    dimensions,
    weights: [...parameters.weights],
    means: [...parameters.means],
    covariances: [...parameters.covariances],
    ...(training === undefined ? {} : { training: { ...training } }),
  };
  return {
    reference: { trainer, details },
    losses: async (examples, { signal }) => {
      signal.throwIfAborted();
      const values = law
        .logDensity(pointsOfExamples(examples, dimensions))
        .map((logDensity) => 1 / (1 + Math.exp(logDensity - logReference)));
      return { values, bound: 1, unit: 'loss' };
    },
    predict: async (examples) => mixturePredictions(law, pointsOfExamples(examples, dimensions)),
    parameters: () => ({ vector: vectorOf(parameters) }),
    distribution: () => law,
  };
}

/**
 * The mixture and the training that a reference holds.
 *
 * @throws DATA_INVALID where it is none of this trainer's.
 */
export function contentOfReference(details: JsonObject): {
  readonly parameters: MixtureParameters;
  readonly training: EmTraining | undefined;
} {
  const parsed = detailsSchema.safeParse(details);
  if (!parsed.success) {
    throw new DataInvalidError({
      where: 'the reference of a trained model',
      received: JSON.stringify(details),
      expected: '{ dimensions, weights, means, covariances }, lists of numbers',
      next: 'Pass a reference that this trainer made.',
    });
  }
  const { dimensions, weights, means, covariances, training } = parsed.data;
  const parameters = {
    dimensions,
    weights: Float64Array.from(weights),
    means: Float64Array.from(means),
    covariances: Float64Array.from(covariances),
  };
  return { parameters, training };
}

function vectorOf({ dimensions, weights, means, covariances }: MixtureParameters): Float64Array {
  const lower = covariances.filter((_, entry) => {
    const place = entry % (dimensions * dimensions);
    return place % dimensions <= Math.floor(place / dimensions);
  });
  return Float64Array.of(...weights, ...means, ...lower);
}
