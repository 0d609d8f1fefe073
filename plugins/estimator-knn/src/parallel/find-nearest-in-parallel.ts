import { shareTree, type DenseMatrix, type NeighbourList } from '@ggmi/numerics';
import type { NeighbourOptions } from '../estimation/neighbour-options.js';
import { fixedRanges } from './fixed-ranges.js';
import type { Threads } from './threads.js';

/** `findNearestNeighbours` with the rows divided among threads: the same list, to the bit. */
export async function findNearestInParallel(
  blocks: readonly DenseMatrix[],
  { k, norm }: NeighbourOptions,
  { parallel, ...stop }: Threads,
): Promise<NeighbourList> {
  const rows = blocks[0]?.rows ?? 0;
  if (!Number.isInteger(k) || k < 1 || k >= rows) {
    throw new RangeError(`k is ${k}, wanted an integer in 1..${rows - 1} for ${rows} rows`);
  }
  const list = {
    k,
    reducedDistances: new Float64Array(new SharedArrayBuffer(8 * rows * k)),
    indices: new Int32Array(new SharedArrayBuffer(4 * rows * k)),
  };
  await parallel.map({
    module: new URL('./nearest-kernel.js', import.meta.url),
    buffers: {
      tree: shareTree(blocks, norm),
      distances: list.reducedDistances.buffer,
      indices: list.indices.buffer,
    },
    parameters: { k },
    ranges: fixedRanges(rows),
    ...stop,
  });
  return list;
}
