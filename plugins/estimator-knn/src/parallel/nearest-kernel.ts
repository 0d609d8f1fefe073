import type { ParallelKernel } from '@ggmi/core';
import { findNearestInShare } from '@ggmi/numerics';

/**
 * The joint search for a range of tree positions. Buffers: `tree`; `distances` (f64) and `indices`
 * (i32), k per row, to be filled. Parameters: `k`.
 */
export const kernel: ParallelKernel = ({ tree, distances, indices }, { k }, range) => {
  const list = {
    k: Number(k),
    reducedDistances: new Float64Array(distances!),
    indices: new Int32Array(indices!),
  };
  findNearestInShare(tree!, { list, ...range });
  return 0;
};
