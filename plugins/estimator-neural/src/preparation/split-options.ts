import { z } from 'zod';

const preprocessing = z
  .enum(['asinh', 'normal-scores', 'standardise', 'none'])
  .describe(
    'Map of every column by itself, fitted on training rows: asinh of median-and-quartile scores (heavy tails, clusters), Φ⁻¹ of ranks (any tails, closes gaps), z-scores, or none.',
  );

/** How rows are prepared and split, whatever the network. */
export const splitShape = {
  preprocessing: preprocessing.default('asinh'),
  validationFraction: z
    .number()
    .min(0.05)
    .max(0.4)
    .default(0.15)
    .describe('Share of the rows that decides when training stops.'),
  testFraction: z
    .number()
    .min(0.05)
    .max(0.5)
    .default(0.25)
    .describe('Share of the rows that the value is read from, and nothing else.'),
  level: z
    .number()
    .gt(0)
    .lt(1)
    .default(0.9)
    .describe('Nominal coverage of the interval, for the value of the network that was trained.'),
};

/** The same for densities: normal scores, whose single columns a Gaussian holds exactly. */
export const densitySplitShape = {
  ...splitShape,
  preprocessing: preprocessing.default('normal-scores'),
};

/** The options after defaults. */
export type SplitOptions = z.output<z.ZodObject<typeof splitShape>>;
