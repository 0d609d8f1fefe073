import { z } from 'zod';
import { networkShape } from '../critic/critic-options.js';
import { splitShape } from '../preparation/split-options.js';
import { trainingShape } from '../training/training-options.js';

/** Options of the classifier two-sample test. */
export const classifierOptions = z.strictObject({
  ...networkShape,
  ...trainingShape,
  ...splitShape,
});

/** The options after defaults. */
export type ClassifierOptions = z.output<typeof classifierOptions>;
