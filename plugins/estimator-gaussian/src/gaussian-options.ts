import { z } from 'zod';

/** Options of both Gaussian estimators. */
export const gaussianOptions = z.strictObject({
  biasCorrection: z
    .enum(['wishart', 'none'])
    .default('wishart')
    .describe(
      'wishart: subtract the exact bias of the log-determinants of normal data. none: plug-in value.',
    ),
});
