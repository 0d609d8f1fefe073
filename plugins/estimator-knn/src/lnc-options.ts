import { z } from 'zod';
import { preprocessingOption } from './ksg-options.js';

/** Options of LNC. */
export const lncOptions = z.strictObject({
  k: z
    .int()
    .positive()
    .default(5)
    .describe(
      'Neighbours whose principal axes are taken: at least as many as columns in all; more let slighter non-uniformity be seen.',
    ),
  preprocessing: preprocessingOption,
  threshold: z
    .union([z.literal('calibrated'), z.number().gt(0).lt(1)])
    .default('calibrated')
    .describe(
      'Ratio of volumes α below which a neighbourhood is corrected; calibrated: the one that uniform neighbourhoods of the same k and columns fall short of with probability falseCorrections, by simulation.',
    ),
  falseCorrections: z
    .number()
    .min(0.001)
    .max(0.5)
    .default(0.005)
    .describe('Share of uniform neighbourhoods that a calibrated threshold would correct.'),
});

/** The options after defaults. */
export type LncComponentOptions = z.output<typeof lncOptions>;
