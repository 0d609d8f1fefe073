import { z } from 'zod';

/** Options of pca. */
export const pcaOptions = z.strictObject({
  dimensions: z
    .int()
    .min(1)
    .max(1024)
    .default(8)
    .describe('Principal components kept: 4 to 16 suit estimators by nearest neighbours.'),
});
