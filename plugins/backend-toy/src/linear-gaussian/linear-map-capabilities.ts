import type { PostTrainerCapabilities } from '@ggmi/core';

/** What both linear-Gaussian trainers can do. */
export const linearMapCapabilities: PostTrainerCapabilities = {
  accepts: 'vector',
  boundedLoss: false,
  weights: 'full',
  adapts: 'parameters',
  seeded: true,
  sufficientStatistic: true,
  reopens: true,
  law: true,
  predictions: true,
};
