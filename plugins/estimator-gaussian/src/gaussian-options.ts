import { z } from 'zod';

/** Options of the Gaussian and Student estimators. */
export const gaussianOptions = z.strictObject({
  biasCorrection: z
    .enum(['wishart', 'none'])
    .default('wishart')
    .describe(
      'wishart: subtract the exact bias of the log-determinants of normal data. none: plug-in value.',
    ),
});
