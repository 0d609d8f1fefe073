import type { ParallelKernel } from '@ggmi/core';
import { countInShare } from '@ggmi/numerics';

/**
 * The range count for a range of tree positions. Buffers: `tree`; `limits` (f64), one per row;
 * `counts` (i32), one per row, to be filled.
 */
export const kernel: ParallelKernel = ({ tree, limits, counts }, _parameters, range) => {
  const perRow = { limits: new Float64Array(limits!), counts: new Int32Array(counts!) };
  countInShare(tree!, { ...perRow, ...range });
  return 0;
};
