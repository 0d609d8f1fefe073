import type { EstimateWarning, Matrix } from '@ggmi/core';
import { columnOf } from '@ggmi/numerics';

/** TIES_FOUND when a column of `y` repeats values: no density is then right for it. */
export function tieWarnings(y: Matrix): readonly EstimateWarning[] {
  const tied = Array.from({ length: y.columns }, (_, c) => c).filter((c) => {
    return new Set(columnOf(y, c)).size < y.rows;
  });
  if (tied.length === 0) return [];
  return [
    {
      code: 'TIES_FOUND',
      message: `Repeated values in column ${tied.join(', ')} of y, which is fitted by densities: spikes at them distort the value. For discrete variables choose an estimator with a critic or a discrete one.`,
    },
  ];
}
