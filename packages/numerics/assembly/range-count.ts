import {
  centresOf,
  dimensionOf,
  groupOf,
  LEAF,
  levelsOf,
  pointsOf,
  rounded,
  rowsOf,
  scaleOf,
} from './block-tree';
import { farthestInBoxes, nearestInBoxes } from './box-distance';
import { innerCutoff, outerCutoff } from './cutoff';
import { exactDistance } from './exact-distance';
import { lanesWithin } from './tile-distance';

/** Groups still to open: level and group, 8 bytes each. */
const stack: usize = memory.data(1024, 16);

/**
 * For the queries start..end how many points of the tree have a reduced distance up to their limit,
 * themselves included; a negative limit counts nothing. `queries`: doubles, `dimension` each;
 * `limits` (f64) and `counts` (i32): one each from `start` on. `coordinates`: scratch of one
 * single per coordinate.
 */
export function countOfRange(
  tree: usize,
  queries: usize,
  start: i32,
  end: i32,
  limits: usize,
  counts: usize,
  coordinates: usize,
): void {
  const dimension = dimensionOf(tree);
  const scale = scaleOf(tree);
  const centres = centresOf(tree);
  for (let at = start; at < end; at++) {
    const point = queries + 8 * usize(at) * dimension;
    const limit = load<f64>(limits + 8 * usize(at - start));
    let size: f32 = 0;
    for (let c = 0; c < dimension; c++) {
      const value = rounded(load<f64>(point + 8 * c), load<f64>(centres + 8 * c), scale);
      store<f32>(coordinates + 4 * c, value);
      size = max(size, abs(value));
    }
    let count = 0;
    if (limit >= 0) {
      const outer = outerCutoff(tree, limit, size);
      const inner = innerCutoff(tree, limit, size);
      count = countAround(tree, point, coordinates, limit, outer, inner);
    }
    store<i32>(counts + 4 * usize(at - start), count);
  }
}

function countAround(
  tree: usize,
  point: usize,
  query: usize,
  limit: f64,
  outer: f32,
  inner: f32,
): i32 {
  const rows = rowsOf(tree);
  let count = 0;
  let depth = 1;
  store<i32>(stack, levelsOf(tree) - 1);
  store<i32>(stack, 0, 4);
  while (depth > 0) {
    const entry = stack + 8 * --depth;
    const level = load<i32>(entry);
    const group = load<i32>(entry, 4);
    const boxes = groupOf(tree, level, group);
    const nearest = nearestInBoxes(tree, boxes, query);
    const touched = i32x4.bitmask(f32x4.le(nearest, f32x4.splat(outer)));
    if (touched === 0) continue;
    const farthest = farthestInBoxes(tree, boxes, query);
    const whole = touched & i32x4.bitmask(f32x4.le(farthest, f32x4.splat(inner)));
    for (let lanes = touched; lanes !== 0; lanes &= lanes - 1) {
      const lane = ctz(lanes);
      const node = 4 * group + lane;
      if (((whole >> lane) & 1) !== 0) {
        const span = LEAF << (2 * level);
        count += min(span, rows - node * span);
      } else if (level === 0) {
        count += countInLeaf(tree, node, point, query, limit, outer, inner);
      } else {
        store<i32>(stack + 8 * depth, level - 1);
        store<i32>(stack + 8 * depth, node, 4);
        depth++;
      }
    }
  }
  return count;
}

function countInLeaf(
  tree: usize,
  leaf: i32,
  point: usize,
  query: usize,
  limit: f64,
  outer: f32,
  inner: f32,
): i32 {
  const lanes = lanesWithin(tree, leaf, query, outer, inner);
  const certain = lanes >>> 16;
  let count = popcnt(certain);
  const stride: usize = 8 * usize(dimensionOf(tree));
  for (let doubtful = (lanes & 0xffff) ^ certain; doubtful !== 0; doubtful &= doubtful - 1) {
    const other = pointsOf(tree) + usize(leaf * LEAF + ctz(doubtful)) * stride;
    if (exactDistance(tree, point, other) <= limit) count++;
  }
  return count;
}
