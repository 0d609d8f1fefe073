import type { JsonObject } from '@ggmi/core';
import type { Config } from '../../config/config-schema.js';

/**
 * The names of the trainer's options in which the trainings on data of a generator differ from all
 * others. `common` is what every training as deployed is given over its own options.
 */
export function differingOptions(
  { generators, trainer }: Pick<Config, 'generators' | 'trainer'>,
  { generator, common }: { readonly generator: string; readonly common: JsonObject },
): readonly string[] {
  const own = generators[generator]?.trainerOptions ?? {};
  return Object.keys(own).filter(
    (key) => !(key in common) && JSON.stringify(own[key]) !== JSON.stringify(trainer.options[key]),
  );
}
