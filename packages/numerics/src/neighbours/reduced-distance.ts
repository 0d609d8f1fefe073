import type { BlockNorm } from './block-norm.js';
import type { BlockSpace } from './block-space.js';

/**
 * Reduced distance between two points: the quantity that every search compares.
 *
 * Chebyshev: the distance itself. Euclid: the largest *squared* block distance, so that no square
 * root rounds two different distances into a tie. Joint and marginal searches take the same
 * floating-point subtractions in the same order; rounded subtraction, squaring and addition are
 * monotone, which makes the box bounds of the kd-tree exact as well.
 *
 * `a` and `b` are offsets into `space.points`. Once the distance is known to exceed `cutoff`, any
 * value above `cutoff` may be returned.
 * Euclid: differences must lie within about 1e-154..1e154, or their squares leave the range.
 */
export function reducedDistance(space: BlockSpace, a: number, b: number, cutoff: number): number {
  return space.norm === 'chebyshev'
    ? chebyshev(space, a, b, cutoff)
    : squaredBlockEuclidean(space, a, b, cutoff);
}

function chebyshev(
  { points, dimension }: BlockSpace,
  a: number,
  b: number,
  cutoff: number,
): number {
  let largest = 0;
  for (let c = 0; c < dimension; c++) {
    const difference = Math.abs(points[a + c]! - points[b + c]!);
    if (difference > cutoff) return difference;
    largest = Math.max(largest, difference);
  }
  return largest;
}

function squaredBlockEuclidean(
  { points, blockEnds }: BlockSpace,
  a: number,
  b: number,
  cutoff: number,
): number {
  let largest = 0;
  for (let block = 0, c = 0; block < blockEnds.length; block++) {
    const end = blockEnds[block]!;
    let sum = 0;
    for (; c < end; c++) {
      const difference = points[a + c]! - points[b + c]!;
      sum += difference * difference;
    }
    if (sum > cutoff) return sum;
    largest = Math.max(largest, sum);
  }
  return largest;
}

/** Distance in the units of the data from a reduced distance. */
export function distanceFromReduced(reduced: number, norm: BlockNorm): number {
  return norm === 'chebyshev' ? reduced : Math.sqrt(reduced);
}
