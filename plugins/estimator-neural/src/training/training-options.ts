import { z } from 'zod';

/** How a network is trained, whatever it learns. */
export const trainingShape = {
  learningRate: z.number().positive().max(1).default(0.002).describe('Step size of Adam.'),
  batchSize: z
    .int()
    .min(2)
    .max(4096)
    .default(128)
    .describe('Rows per training step. The pairs that a critic scores grow as its square.'),
  maximumRounds: z
    .int()
    .positive()
    .default(100)
    .describe(
      'Most rounds; DID_NOT_CONVERGE when the last is the best. A round is a pass over the training split, or as many as make 20 steps.',
    ),
  patience: z
    .int()
    .positive()
    .default(10)
    .describe('Rounds without a better value on the validation split before training ends.'),
};

/** The options after defaults. */
export type TrainingOptions = z.output<z.ZodObject<typeof trainingShape>>;
