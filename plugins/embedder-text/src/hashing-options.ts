import { z } from 'zod';

/** Options of hashing. */
export const hashingOptions = z
  .strictObject({
    dimensions: z.int().min(2).max(65536).default(256).describe('Length of a vector.'),
    shortest: z.int().min(1).max(16).default(3).describe('Bytes of the shortest n-grams.'),
    longest: z.int().min(1).max(16).default(5).describe('Bytes of the longest n-grams.'),
    of: z
      .enum(['response', 'prompt', 'both'])
      .default('response')
      .describe('Which text of an example is read; both: an n-gram of the prompt is another one.'),
  })
  .refine(({ shortest, longest }) => shortest <= longest, {
    path: ['shortest'],
    message: 'shortest must not exceed longest',
  });

/** The options after defaults. */
export type HashingOptions = z.output<typeof hashingOptions>;
