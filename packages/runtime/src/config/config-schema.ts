import { z } from 'zod';
import { count, name } from './field-schemas.js';
import { promptSchema } from './prompt-schema.js';
import { readingSchema } from './reading-schema.js';
import { requestsSchema } from './requests-schema.js';
import { sweepShape } from './sweep-schema.js';

/** Reports name other sources of numbers by these. */
const estimatorName = name.regex(
  /^(?!(?:exact|exact-densities|host)$)/,
  'another name: exact, exact-densities and host are what the program says itself',
);

/** `base` and `anchors` are arms of every comparison. */
const generatorName = name.regex(
  /^(?!(?:base|anchors)$)/,
  'another name: base and anchors are arms of every comparison',
);

/** A component by id, with its options and the components that fill its slots. */
const componentUse = z.strictObject({
  use: z.string().min(1).describe('Component id, such as @ggmi/estimator-knn/ksg1.'),
  options: z.record(z.string(), z.unknown()).default({}).describe("The component's own options."),
  slots: z
    .record(z.string(), z.array(name).min(1))
    .default({})
    .describe('For each slot of the component: names from the list of the slot’s kind.'),
});

const source = componentUse.extend({
  count: count
    .optional()
    .describe(
      'Items per data set. Required for an unlimited source; a finite one gives all by default.',
    ),
});

const trainer = componentUse.extend({
  strength: z
    .union([
      z.literal('calibrate').describe('Choose from the trainer’s own grid, on anchors only.'),
      z.strictObject({
        lower: z.number().nonnegative().default(0.05),
        upper: z.number().positive().default(0.6),
      }),
    ])
    .optional()
    .describe(
      'Calibrates the option that the trainer names as its strength: the smallest value whose I_A interval (nats) lies within lower..upper. Absent: the option as written.',
    ),
});

const deployed = z.strictObject({
  trainerOptions: z
    .record(z.string(), z.unknown())
    .default({})
    .describe(
      'Options of the trainer that differ here from the readings, such as fewer epochs on more data.',
    ),
  mixtures: z
    .array(z.number().gt(0).lt(1))
    .refine((shares) => new Set(shares).size === shares.length, 'every share once')
    .default([])
    .describe(
      'Further arms for each generator: shares α of anchors in the largest mixture that the data allow.',
    ),
  seeds: count
    .default(3)
    .describe('Trainings per arm; a trainer that draws nothing is trained once.'),
  resamples: z.int().min(100).default(2000).describe('Bootstrap resamples over held-out items.'),
});

/** Names from `curators`. */
const curation = z.array(name);

const generator = source.extend({
  trainerOptions: z
    .record(z.string(), z.unknown())
    .optional()
    .describe(
      'Options of the trainer that differ where it trains on data of this generator: W and W′ then come of two trainings.',
    ),
  curation: curation
    .optional()
    .describe('Curators of this generator, in place of the common ones.'),
});

/** The whole config. Defaults are filled in; unknown keys are errors. */
export const configSchema = z.strictObject({
  $schema: z.string().optional().describe('For editors only.'),
  version: z.literal(1).describe('Version of this config format.'),
  name: name.describe('Names the run and its folder.'),
  seed: z.int().nonnegative().default(0).describe('Every random draw of the run derives from it.'),
  plugins: z
    .array(z.string().min(1))
    .min(1)
    .describe('Packages or relative paths, resolved from the folder of this file.'),
  anchors: source.describe('S_anchor: where the real data come from.'),
  heldOut: source
    .optional()
    .describe(
      'The held-out set of D. Absent: fresh draws of the anchors’ source, where it is unlimited.',
    ),
  prompt: promptSchema.default({ kind: 'none' }).describe('φ_T: what generators are asked with.'),
  generators: z
    .record(generatorName, generator)
    .describe('The generators that are compared, by name.'),
  trainer: trainer.describe('The post-trainer, one for every arm.'),
  estimators: z
    .record(estimatorName, componentUse)
    .default({})
    .describe('Mutual-information estimators, by name.'),
  entropyEstimators: z
    .record(estimatorName, componentUse)
    .default({})
    .describe('Entropy estimators, by name.'),
  divergenceEstimators: z
    .record(estimatorName, componentUse)
    .default({})
    .describe('Divergence estimators, by name.'),
  embedders: z
    .record(name, componentUse)
    .default({})
    .describe('Embedders, by name, for readings and slots.'),
  curators: z
    .record(name, componentUse)
    .default({})
    .describe('Curators, by name, for `curation` and for slots.'),
  curation: curation
    .default([])
    .describe('ε: curators that the data of every generator pass, in this order.'),
  nearDuplicates: z
    .strictObject({
      threshold: z
        .number()
        .gt(0)
        .max(1)
        .default(0.8)
        .describe(
          'Jaccard similarity of 5-character shingles from which two texts are near-duplicates.',
        ),
    })
    .prefault({})
    .describe('How repetition and leakage of text data are counted. Nothing is dropped by it.'),
  logProbabilities: z
    .strictObject({
      prompts: z
        .int()
        .nonnegative()
        .default(32)
        .describe(
          'H(M(p)): of so many prompts one answer each is scored under all of them (prompts² scores of every generator that scores text). Below 2: not read.',
        ),
    })
    .prefault({})
    .describe('Readings from the log-probabilities of text generators.'),
  postTrainers: z
    .record(name, componentUse)
    .default({})
    .describe('Post-trainers, by name, for slots.'),
  readings: z.record(name, readingSchema).default({}).describe('How I(S;W) is read.'),
  deployed: deployed
    .optional()
    .describe(
      'The comparison as deployed: base, anchors, synthetic and both, on the held-out set.',
    ),
  intervals: z
    .strictObject({
      level: z.number().gt(0).lt(1).default(0.9),
      subsamples: z.int().min(10).default(100).describe('Subsamples per interval.'),
      permutations: z
        .int()
        .nonnegative()
        .default(0)
        .describe(
          'Permutations per test against independence (paired readings) or equal laws (divergences); 0 switches it off. Loss pairs have no such test.',
        ),
    })
    .prefault({}),
  limits: z
    .strictObject({
      attempts: count
        .default(32)
        .describe('Starts of one cell without an end before it is given up.'),
      onFailure: z
        .enum(['stop', 'continue'])
        .default('stop')
        .describe('Whether a failed cell ends the run, or only what depends on it.'),
    })
    .prefault({}),
  requests: requestsSchema
    .prefault({})
    .describe('How servers are called: limits, retries, prices. Changes no result.'),
  ...sweepShape,
  output: z
    .string()
    .default('runs')
    .describe('Folder of run folders, relative to the working directory.'),
});

/** The config after defaults. */
export type Config = z.output<typeof configSchema>;

/** A component as the config names it. */
export type ComponentUse = z.output<typeof componentUse>;

/** A source of examples as the config names it. */
export type SourceUse = z.output<typeof source>;
