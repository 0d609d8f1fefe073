import { z } from 'zod';
import { count, name } from './field-schemas.js';

const replicateReading = z.strictObject({
  type: z.literal('replicate'),
  replicates: z.int().min(8).default(1000).describe('R: independent draws of (S, W) per arm.'),
  summary: z
    .enum(['statistic', 'mean', 'flatten'])
    .default('statistic')
    .describe('What stands for S: the trainer’s sufficient statistic, the mean, or all of S.'),
  projection: z
    .union([z.literal('full'), z.strictObject({ dimensions: count })])
    .default('full')
    .describe('What stands for W: all parameters, or a seeded projection.'),
  estimators: z.array(name).min(1).describe('Names from `estimators` that take paired input.'),
});

const supersampleReading = z.strictObject({
  type: z.literal('supersample'),
  runs: z.int().min(2).default(16).describe('R: trainings per arm. Fewer than 8 warns.'),
  pairs: z.int().min(2).default(64).describe('n: pairs per run; 2n items are drawn.'),
  pairing: z
    .enum(['across-prompts', 'within-prompt'])
    .default('across-prompts')
    .describe(
      'One rule for every arm: twins have different prompts, or are two responses to one prompt.',
    ),
  weights: z
    .union([z.literal('full'), z.strictObject({ dimensions: count })])
    .optional()
    .describe(
      'What estimators of weights see of every run: all parameters, or a seeded projection. Absent: nothing.',
    ),
  estimators: z
    .array(name)
    .min(1)
    .describe('Names from `estimators` that take loss pairs or, with `weights`, repeated weights.'),
});

const divergenceReading = z.strictObject({
  type: z.literal('divergence'),
  settings: z
    .int()
    .min(2)
    .default(100)
    .describe(
      'Fresh settings: each draws truth, generator and data, and trains on both data sets.',
    ),
  samples: z
    .int()
    .min(2)
    .default(10_000)
    .describe('Draws of every law: of the Monte Carlo means, and of each round of samples.'),
  densities: z
    .enum(['monte-carlo', 'none'])
    .default('monte-carlo')
    .describe('KL in both directions, risk and entropy by exact densities.'),
  estimators: z
    .array(name)
    .default([])
    .describe('Names from `divergenceEstimators` that compare samples of model and truth.'),
  rounds: count.default(1).describe('Fresh samples that an estimator is averaged over.'),
  resamples: z.int().min(100).default(2000).describe('Bootstrap resamples over settings.'),
});

const embedder = name
  .optional()
  .describe('A name from `embedders`. Text needs one; vectors without one stay as they are.');

const dataDivergenceReading = z.strictObject({
  type: z.literal('data-divergence'),
  embedder,
  estimators: z
    .array(name)
    .min(1)
    .describe('Names from `divergenceEstimators`: anchors against the data of every generator.'),
  items: z.int().min(2).default(500).describe('Items per side at most, drawn by the seed.'),
  sharedPrompts: z
    .enum(['split', 'keep'])
    .default('split')
    .describe(
      'What becomes of prompts that stand on both sides and once among the anchors: each is given to one side, so that the sides are independent, or kept on both.',
    ),
  permutations: z
    .int()
    .nonnegative()
    .default(200)
    .describe('Permutations of the test against equal laws; 0 switches it off.'),
});

const embeddingDependenceReading = z.strictObject({
  type: z.literal('embedding-dependence'),
  embedder,
  estimators: z
    .array(name)
    .min(1)
    .describe('Names from `estimators` that take paired input and give a proxy, such as HSIC.'),
  items: z
    .int()
    .min(2)
    .default(200)
    .describe('n: items that every arm trains on; an interval needs 200.'),
  bandwidths: z
    .array(z.number().positive())
    .min(1)
    .refine((multiples) => new Set(multiples).size === multiples.length, 'every multiple once')
    .default([0.25, 0.5, 1, 2, 4])
    .describe('Multiples of the kernel widths of the estimator, all of which are shown.'),
  permutations: z
    .int()
    .min(19)
    .default(200)
    .describe('Permutations of the test against independence.'),
});

/** A way in which models are read, by its type. */
export const readingSchema = z.discriminatedUnion('type', [
  replicateReading,
  supersampleReading,
  divergenceReading,
  dataDivergenceReading,
  embeddingDependenceReading,
]);
