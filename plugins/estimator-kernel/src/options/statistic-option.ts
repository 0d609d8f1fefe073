import { z } from 'zod';

/** Whether pairs of a row with itself count. */
export const statisticOption = z
  .enum(['unbiased', 'biased'])
  .default('unbiased')
  .describe(
    'unbiased leaves out pairs of a row with itself and may be negative; biased keeps them and is at least 0.',
  );
