import { kthDistances, type DenseMatrix } from '@ggmi/numerics';
import { countInParallel } from '../parallel/count-in-parallel.js';
import { findNearestInParallel } from '../parallel/find-nearest-in-parallel.js';
import type { Threads } from '../parallel/threads.js';
import { ksg1OfCounts } from './ksg-of-counts.js';
import type { NeighbourOptions } from './neighbour-options.js';

/**
 * `estimateKsg1` for two or more paired blocks, its rows divided among threads. The value has the
 * same bits for any number of threads, one and none included: the ranges are fixed, and the sum
 * runs over the rows in order. Rejects as `estimateKsg1` throws.
 */
export async function estimateKsg1InParallel(
  blocks: readonly DenseMatrix[],
  options: NeighbourOptions,
  threads: Threads,
): Promise<number> {
  const { k, norm } = options;
  const radii = kthDistances(await findNearestInParallel(blocks, options, threads));
  const request = { norm, radii, comparison: 'strictly-within' } as const;
  const counts = await Promise.all(blocks.map((block) => countInParallel(block, request, threads)));
  return ksg1OfCounts(counts, k);
}
