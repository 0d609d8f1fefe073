import { capabilitiesOf } from '../host/component-of-kind.js';
import type { JsonObject, PostTrainerCapabilities } from '@ggmi/core';
import type { Config } from '../config/config-schema.js';
import type { PlanContext } from './plan-context.js';

/** What the post-trainer of the run declares. */
export function trainerCapabilities({ host }: Pick<PlanContext, 'host'>): PostTrainerCapabilities {
  return capabilitiesOf(host, 'post-trainer', 'trainer');
}

/** The role of the trainer of an arm's data: the common one, or its own where options differ. */
export function trainerRole(
  { generators }: Pick<Config, 'generators'>,
  generator?: string,
): string {
  const own = generator === undefined ? undefined : generators[generator]?.trainerOptions;
  return own === undefined ? 'trainer' : `trainer/${generator}`;
}

/** The role that stands for the trainer with the options that the comparison as deployed gives it. */
export const DEPLOYED_TRAINER = 'trainer/as deployed';

/** The options in which the trainings as deployed differ. */
export function deployedTrainerOptions({ deployed }: Pick<Config, 'deployed'>): JsonObject {
  // A config is plain data, and these options passed the trainer's schema.
  return (deployed?.trainerOptions ?? {}) as JsonObject;
}

/**
 * The trainer of a cell: its role, and the option values that calibration chose (or that calibration
 * is about to try). No values, no entry: a calibrated and a written option have one address.
 */
export function armTrainer(
  context: PlanContext,
  arm: { readonly generator?: string | undefined; readonly overrides?: JsonObject } = {},
): {
  readonly roles: { readonly trainer: string };
  readonly overrides: Readonly<Record<string, JsonObject>>;
} {
  const { generator, overrides = context.trainerOverrides } = arm;
  return {
    roles: { trainer: trainerRole(context.config, generator) },
    overrides: Object.keys(overrides).length === 0 ? {} : { trainer: overrides },
  };
}
