import { z } from 'zod';

/** Which nearest neighbour sets the scale. */
export const kOption = z
  .int()
  .positive()
  .default(3)
  .describe('Nearest neighbour that sets the scale: bias grows and variance falls with k.');

/** The norm inside a block. */
export const normOption = z
  .enum(['chebyshev', 'euclidean'])
  .default('chebyshev')
  .describe(
    'Norm inside a block; between blocks always the maximum. Euclid suits many dimensions.',
  );

/** The map of columns before the search. */
export const preprocessingOption = z
  .enum(['standardise', 'none', 'normal-scores', 'asinh'])
  .default('standardise')
  .describe(
    'Column-wise map before the search; all four preserve mutual information. asinh (of z-scores) suits heavy tails of finite variance, normal-scores any.',
  );

/** Options of KSG1, KSG2 and mixed KSG. */
export const ksgOptions = z.strictObject({
  k: kOption,
  norm: normOption,
  preprocessing: preprocessingOption,
});

/** The options after defaults. */
export type KsgOptions = z.output<typeof ksgOptions>;
