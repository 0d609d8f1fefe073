import type { BlockSpace } from './block-space.js';

/** Below this a tree has only a few leaves. */
const FEWEST_ROWS = 64;

/**
 * Whether a kd-tree is expected to be faster than comparing all pairs. The answers are the same.
 *
 * The limits are the crossings measured on 4,000 to 30,000 correlated normal points. A Euclidean
 * ball fills less of its box, so there boxes exclude less.
 */
export function suitsKdTree({ rows, dimension, norm, blockEnds }: BlockSpace): boolean {
  if (rows <= FEWEST_ROWS) return false;
  if (norm === 'chebyshev') return dimension < 17;
  return dimension < (blockEnds.length === 1 ? 8 : 11);
}
