import { z } from 'zod';
import { mixtureLaw } from './mixture-law.js';

/** Options of the EM trainer, checked against each other. */
export const gaussianMixtureEmOptions = z
  .strictObject({
    components: z.int().min(1).max(1000).default(2).describe('Components of the fitted mixture.'),
    start: z
      .union([
        z.literal('k-means++').describe('Clusters by k-means, its centres drawn far apart.'),
        z.literal('k-means').describe('Clusters by k-means, its centres any rows.'),
        mixtureLaw.describe('EM starts from this mixture.'),
      ])
      .default('k-means++')
      .describe('Where EM starts.'),
    starts: z
      .int()
      .min(1)
      .max(1000)
      .default(1)
      .describe('Random starts; the fit of the highest likelihood is kept.'),
    regularisation: z.number().min(0).default(1e-6).describe('Added to every variance.'),
    tolerance: z
      .number()
      .min(0)
      .default(1e-3)
      .describe(
        'Converged when the mean log-likelihood, nats per item, changes by less than this.',
      ),
    maximumIterations: z.int().min(1).max(100_000).default(100).describe('EM steps at most.'),
    referenceDensity: z
      .number()
      .positive()
      .optional()
      .describe(
        'p₀ of the loss 1/(1 + p(x)/p₀): the density at which it is ½. Where left out: 10^−d, that of the uniform law on [0, 10)^d.',
      ),
    base: mixtureLaw
      .optional()
      .describe('What training on no data gives; where left out such training is refused.'),
  })
  .superRefine(({ start, starts, components }, context) => {
    if (typeof start === 'string') return;
    if (start.means.length !== components) {
      const message = `must be ${components}, components, received ${start.means.length}`;
      context.addIssue({ code: 'custom', path: ['start', 'means'], message });
    }
    if (starts !== 1) {
      const message = 'must be 1 with a given start: it would be the same one every time';
      context.addIssue({ code: 'custom', path: ['starts'], message });
    }
  });

/** The options after defaults. */
export type GaussianMixtureEmOptions = z.output<typeof gaussianMixtureEmOptions>;
