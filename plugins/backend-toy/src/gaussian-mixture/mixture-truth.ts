import { DataInvalidError, type RandomStream } from '@ggmi/core';
import type { GaussianMixture } from '@ggmi/numerics';
import { z } from 'zod';
import { drawComponent, type ComponentPrior, type MixtureComponent } from './component-prior.js';
import { covariancePrior } from './covariance-prior.js';
import { componentsOfLaw, mixtureLaw } from './mixture-law.js';
import { mixtureOfComponents } from './mixture-of-components.js';

/** Options of everybody who must know the truth G; where they agree, G is the same. */
export const truthOptions = {
  dimensions: z.int().min(1).max(32).default(2).describe('d: length of an item.'),
  onTask: z
    .int()
    .min(1)
    .default(2)
    .describe('K: components of the truth that labelled anchors come from.'),
  shared: z
    .int()
    .min(0)
    .default(2)
    .describe('J: components of the truth without anchors, which the generator knows.'),
  covariance: covariancePrior.default('positive-definite'),
  truth: mixtureLaw
    .optional()
    .describe(
      'The truth written out, the K on-task components first. Where left out it is drawn anew in every setting: equal weights, means uniform on [0, 10)^d.',
    ),
};

/** The truth's options after defaults. */
export interface TruthOptions extends ComponentPrior {
  readonly onTask: number;
  readonly shared: number;
  readonly truth?: z.output<typeof mixtureLaw> | undefined;
}

/** A complaint about options: where, and what is wrong. */
export interface OptionProblem {
  readonly path: string[];
  readonly message: string;
}

/** What is wrong with a written truth, if anything. */
export function truthProblem(options: TruthOptions): OptionProblem | undefined {
  const { truth, onTask, shared, dimensions } = options;
  if (truth === undefined) return undefined;
  const path = ['truth', 'means'];
  if (truth.means.length !== onTask + shared) {
    const message = `must be ${onTask + shared}, onTask + shared, received ${truth.means.length}`;
    return { path, message };
  }
  const received = truth.means[0]!.length;
  if (received === dimensions) return undefined;
  return {
    path,
    message: `must have ${dimensions} numbers each, dimensions, received ${received}`,
  };
}

/**
 * The components of the truth G: K on task, then J shared.
 *
 * A drawn component depends on its kind and number alone: a larger K adds components and leaves the
 * others as they are. Throws DATA_INVALID where the truth is random and there is no setting.
 */
export function truthComponents(
  options: TruthOptions,
  setting: RandomStream | undefined,
): readonly MixtureComponent[] {
  if (options.truth !== undefined) return componentsOfLaw(options.truth);
  const random = requireSetting(setting, 'truth').fork('gaussian-mixture');
  return [
    ...drawComponents(options, { count: options.onTask, random: random.fork('on-task') }),
    ...drawComponents(options, { count: options.shared, random: random.fork('shared') }),
  ];
}

/** The truth G. Errors as `truthComponents`. */
export function mixtureTruth(
  options: TruthOptions,
  setting: RandomStream | undefined,
): GaussianMixture {
  return mixtureOfComponents(truthComponents(options, setting), options.truth?.weights);
}

/** Components of the prior, number i from the stream of key i. */
export function drawComponents(
  prior: ComponentPrior,
  { count, random }: { readonly count: number; readonly random: RandomStream },
): readonly MixtureComponent[] {
  return Array.from({ length: count }, (_, index) =>
    drawComponent(prior, random.fork(String(index))),
  );
}

/** Throws DATA_INVALID where a random law has no setting to be drawn from. */
export function requireSetting(setting: RandomStream | undefined, option: string): RandomStream {
  if (setting !== undefined) return setting;
  throw new DataInvalidError({
    where: `the request to a Gaussian mixture whose ${option} is random`,
    received: 'no setting',
    expected: 'the stream of a setting, which the law is drawn from',
    next: `Use a reading that draws settings, or write the law out in the option '${option}'.`,
  });
}
