import { z } from 'zod';
import { splitShape } from '../preparation/split-options.js';
import { trainingShape } from '../training/training-options.js';

/** The shape of the layers between the variables and their images. */
export const networkShape = {
  hidden: z
    .array(z.int().positive().max(4096))
    .min(1)
    .max(8)
    .default([64, 64])
    .describe('Sizes of the hidden layers, first to last.'),
  activation: z
    .enum(['relu', 'elu', 'tanh'])
    .default('elu')
    .describe('Non-linearity after every hidden layer.'),
};

/** In how large blocks held-out pairs are scored against one another. */
export const testBlockShape = {
  testBlockRows: z
    .int()
    .min(2)
    .default(512)
    .describe(
      'Held-out pairs that are scored against one another at once: InfoNCE is at most ln of it. Memory grows as this times the test rows.',
    ),
};

const shape = {
  critic: z
    .enum(['separable', 'joint'])
    .default('separable')
    .describe(
      'separable: g(x)·h(y), fast. joint: one network of the pair, several times slower; give it a batchSize of 32 and hidden sizes of 32.',
    ),
  ...networkShape,
  embedding: z
    .int()
    .positive()
    .max(4096)
    .default(32)
    .describe('Dimension of g(x) and h(y) of a separable critic.'),
  ...trainingShape,
  ...testBlockShape,
  ...splitShape,
};

/** Options of every estimator that trains a critic. */
export const criticOptions = z.strictObject(shape);

/** The options after defaults. */
export type CriticOptions = z.output<typeof criticOptions>;

/** Options of Donsker–Varadhan. */
export const donskerVaradhanOptions = z.strictObject({
  ...shape,
  averagingRate: z
    .number()
    .gt(0)
    .max(1)
    .default(0.1)
    .describe(
      'Weight of the newest batch in the moving average that corrects the gradient of the logarithm; 1 leaves it uncorrected.',
    ),
});

/** Options of SMILE. */
export const smileOptions = z.strictObject({
  ...shape,
  tau: z
    .number()
    .positive()
    .default(5)
    .describe('τ in nats: unpaired scores are moved into [−τ, τ]. Small: biased, steady.'),
});
