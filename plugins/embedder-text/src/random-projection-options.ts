import { z } from 'zod';

/** Options of random-projection. */
export const randomProjectionOptions = z.strictObject({
  dimensions: z
    .int()
    .min(1)
    .max(4096)
    .default(8)
    .describe('Length of a vector: 4 to 16 suit estimators by nearest neighbours.'),
  seed: z
    .int()
    .nonnegative()
    .default(0)
    .describe('The directions follow from it alone: the same in every call, run and thread.'),
});
