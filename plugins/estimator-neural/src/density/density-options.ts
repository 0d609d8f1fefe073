import { z } from 'zod';
import { networkShape, testBlockShape } from '../critic/critic-options.js';
import { densitySplitShape } from '../preparation/split-options.js';
import { trainingShape } from '../training/training-options.js';

const shape = { ...networkShape, ...trainingShape, ...testBlockShape, ...densitySplitShape };

/** Options of CLUB. */
export const clubOptions = z.strictObject(shape);

/** Options of the difference of entropies. */
export const differenceOfEntropiesOptions = z.strictObject({
  ...shape,
  components: z
    .int()
    .positive()
    .max(64)
    .default(4)
    .describe('Gaussians in each of the two densities, q(y) and q(y|x).'),
});
