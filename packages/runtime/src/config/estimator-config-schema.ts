import type { z } from 'zod';
import { configSchema } from './config-schema.js';

const { name } = configSchema.shape;

/**
 * A list of estimators for benchmarks: the keys of an evaluation config that have to do with them,
 * with the same meaning. Defaults are filled in; unknown keys are errors.
 */
export const estimatorConfigSchema = configSchema
  .pick({
    $schema: true,
    version: true,
    plugins: true,
    estimators: true,
    entropyEstimators: true,
    divergenceEstimators: true,
    embedders: true,
    curators: true,
    postTrainers: true,
    intervals: true,
  })
  .extend({ name: name.default('estimators').describe('Names the folder of the results.') });

/** The list after defaults. */
export type EstimatorConfig = z.output<typeof estimatorConfigSchema>;
