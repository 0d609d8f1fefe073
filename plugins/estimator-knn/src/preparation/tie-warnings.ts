import type { EstimateWarning } from '@ggmi/core';

/** TIES_FOUND when columns held repeated values; `tied` names them, such as `column 0 of x`. */
export function tieWarnings(tied: readonly string[]): readonly EstimateWarning[] {
  if (tied.length === 0) return [];
  return [
    {
      code: 'TIES_FOUND',
      message: `Repeated values in ${tied.join(', ')}: broken by seeded noise of 1e-10 standard deviations. Nearest-neighbour estimators assume a density; for truly discrete variables choose a discrete estimator.`,
    },
  ];
}
