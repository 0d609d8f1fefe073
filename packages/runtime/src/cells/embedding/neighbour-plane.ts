import type { Matrix } from '@ggmi/core';
import { randomStream } from '@ggmi/numerics';

/** McInnes et al. (2018) take 15: fewer show crumbs, more show the whole. */
const NEIGHBOURS = 15;

/** Below this the picture would be the random start. */
const FEWEST_ROWS = 10;

/**
 * Rows in a plane in which near rows stay near (UMAP, McInnes et al. 2018), from a keyed stream. Its
 * distances and densities mean nothing; only who is beside whom does. Undefined for few rows.
 */
export async function neighbourPlane(
  { rows, columns, values }: Matrix,
  key: string,
): Promise<readonly (readonly [number, number])[] | undefined> {
  if (rows < FEWEST_ROWS) return undefined;
  // Loaded here: only runs that draw a picture need it.
  const { UMAP } = await import('umap-js');
  const random = randomStream(key);
  const projection = new UMAP({
    nNeighbors: Math.min(NEIGHBOURS, rows - 1),
    random: () => random.uniform(),
  });
  const data = Array.from({ length: rows }, (_, row) => [
    ...values.subarray(row * columns, (row + 1) * columns),
  ]);
  const points = projection.fit(data);
  // Two components are UMAP's default.
  return points.map(([x, y]) => [x!, y!] as const);
}
