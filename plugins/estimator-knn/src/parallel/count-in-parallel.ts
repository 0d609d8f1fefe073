import {
  buildRangeIndex,
  countNeighbours,
  rangeLimits,
  shareTree,
  type BlockNorm,
  type DenseMatrix,
  type RangeComparison,
} from '@ggmi/numerics';
import { fixedRanges } from './fixed-ranges.js';
import type { Threads } from './threads.js';

/** What is counted around every row of a block. */
export interface CountRequest {
  readonly norm: BlockNorm;
  /** Reduced, one per row. */
  readonly radii: Float64Array;
  readonly comparison: RangeComparison;
}

/**
 * `countNeighbours` with the rows divided among threads: the same counts. A single column is
 * counted here, since bisection takes less than handing it over.
 */
export async function countInParallel(
  block: DenseMatrix,
  { norm, radii, comparison }: CountRequest,
  { parallel, ...stop }: Threads,
): Promise<Int32Array> {
  const { rows } = block;
  if (block.columns === 1) {
    return countNeighbours(buildRangeIndex(block, norm), radii, comparison);
  }
  const limits = new Float64Array(new SharedArrayBuffer(8 * rows));
  limits.set(rangeLimits(radii, { rows, comparison }));
  const counts = new Int32Array(new SharedArrayBuffer(4 * rows));
  await parallel.map({
    module: new URL('./count-kernel.js', import.meta.url),
    buffers: { tree: shareTree([block], norm), limits: limits.buffer, counts: counts.buffer },
    parameters: {},
    ranges: fixedRanges(rows),
    ...stop,
  });
  return counts;
}
