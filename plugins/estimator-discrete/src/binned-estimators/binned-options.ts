import { z } from 'zod';
import { countingEstimateNames } from '../estimation/counting-estimates.js';

/** Options of estimators that bin and count. */
export const binnedOptions = z.strictObject({
  bins: z
    .int()
    .min(2)
    .max(1000)
    .default(8)
    .describe('Bins per column. More keep more of the information and need more rows.'),
  counting: z
    .enum(countingEstimateNames)
    .default('chao-wang-jost')
    .describe('The estimator of symbols that follows.'),
});

/** The options after defaults. */
export type BinnedOptions = z.output<typeof binnedOptions>;
