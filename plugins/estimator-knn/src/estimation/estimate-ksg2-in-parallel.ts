import { neighbourExtents, type DenseMatrix } from '@ggmi/numerics';
import { countInParallel } from '../parallel/count-in-parallel.js';
import { findNearestInParallel } from '../parallel/find-nearest-in-parallel.js';
import type { Threads } from '../parallel/threads.js';
import { ksg2OfCounts } from './ksg-of-counts.js';
import type { NeighbourOptions } from './neighbour-options.js';

/**
 * `estimateKsg2` for two or more paired blocks, its rows divided among threads. The value has the
 * same bits for any number of threads, one and none included. Rejects as `estimateKsg2` throws.
 */
export async function estimateKsg2InParallel(
  blocks: readonly DenseMatrix[],
  options: NeighbourOptions,
  threads: Threads,
): Promise<number> {
  const { k, norm } = options;
  const neighbours = await findNearestInParallel(blocks, options, threads);
  const counts = blocks.map((block) => {
    const radii = neighbourExtents(block, neighbours, norm);
    return countInParallel(block, { norm, radii, comparison: 'within' }, threads);
  });
  return ksg2OfCounts(await Promise.all(counts), k);
}
