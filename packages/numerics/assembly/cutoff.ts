import { dimensionOf, isEuclidean, scaleOf } from './block-tree';

/**
 * The searches compare rounded coordinates first and the given doubles only where rounding leaves
 * a doubt. With u = 2^-24, |a| the largest scaled coordinate of the query and t the true scaled
 * distance along a coordinate, both rounded coordinates are off by at most u(|a| + t) + 2^-149
 * and their rounded difference by u t more, so it lies within 2u(|a| + t) of t. `doubt` is twice
 * that. Boxes have rounded coordinates as ends, and rounding is monotone: what holds for a box
 * holds for the points in it.
 */
const DOUBT: f64 = 2.384185791015625e-7;
/** Below any normal number of single precision. */
const LEAST: f64 = 1e-36;
/** Above every scaled coordinate and below infinity, which fills the lanes without a point. */
const MOST: f64 = 3e38;

/** Rounded distances above this belong to points farther than `limit` (reduced), for certain. */
export function outerCutoff(tree: usize, limit: f64, size: f64): f32 {
  const scale = scaleOf(tree);
  if (scale === 0) return f32(MOST);
  if (!isEuclidean(tree)) {
    const radius = limit * scale;
    return f32(min(MOST, radius + DOUBT * (size + radius) + LEAST));
  }
  const radius = Math.sqrt(limit) * scale;
  const dimension = f64(dimensionOf(tree));
  const outer = radius + DOUBT * (size + radius) * Math.sqrt(dimension);
  return f32(min(MOST, outer * outer * (1 + DOUBT * (dimension + 4)) + LEAST));
}

/** Rounded distances up to this belong to points within `limit` (reduced), for certain. */
export function innerCutoff(tree: usize, limit: f64, size: f64): f32 {
  const scale = scaleOf(tree);
  if (scale === 0) return -1;
  if (!isEuclidean(tree)) {
    const radius = limit * scale;
    return f32(min(MOST, radius - DOUBT * (size + radius) - LEAST));
  }
  const radius = Math.sqrt(limit) * scale;
  const dimension = f64(dimensionOf(tree));
  const inner = radius - DOUBT * (size + radius) * Math.sqrt(dimension);
  if (inner <= 0) return -1;
  return f32(min(MOST, inner * inner * (1 - DOUBT * (dimension + 4)) - LEAST));
}
