import type { BlockSpace } from './block-space.js';

/** Below this a tree has only a few leaves. */
const FEWEST_ROWS = 64;

/**
 * First dimension at which comparing all pairs is faster than a tree at 4,000 to 16,000 correlated
 * normal points. The Euclidean ball fills less of its box, so boxes there exclude less.
 */
const TOO_MANY_DIMENSIONS = { chebyshev: 17, euclidean: 11 } as const;

/** Whether a kd-tree is expected to be faster than brute force. The answers are the same. */
export function suitsKdTree({ rows, dimension, norm }: BlockSpace): boolean {
  return rows > FEWEST_ROWS && dimension < TOO_MANY_DIMENSIONS[norm];
}
