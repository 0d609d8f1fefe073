import { z } from 'zod';
import { kOption, normOption, preprocessingOption } from './ksg-options.js';

/** Options of Ross 2014. */
export const rossOptions = z.strictObject({
  discrete: z
    .enum(['detect', 'x', 'y'])
    .default('detect')
    .describe(
      'The discrete side, whose equal rows of integers are one class; detect: the one side that holds integers with repeated rows.',
    ),
  k: kOption,
  norm: normOption.describe('Norm inside the continuous side. Euclid suits many dimensions.'),
  preprocessing: preprocessingOption.describe(
    'Column-wise map of the continuous side before the search; all four preserve mutual information.',
  ),
});

/** The options after defaults. */
export type RossOptions = z.output<typeof rossOptions>;
