import { dimensionOf, groupOf, LEAF, levelsOf, orderOf, pointsOf, tileOf } from './block-tree';
import { nearestInBoxes } from './box-distance';
import { outerCutoff } from './cutoff';
import { exactDistance } from './exact-distance';
import { lanesWithin } from './tile-distance';

/** Nodes still to open: level, node and least distance, 12 bytes each. */
const stack: usize = memory.data(1536, 16);
const bounds: usize = memory.data(16, 16);

// The search under way: one point of the tree and its list of neighbours.
let position: i32 = 0;
let point: usize = 0;
let query: usize = 0;
/** Largest rounded coordinate of the query. */
let size: f64 = 0;
let k: i32 = 0;
let distances: usize = 0;
let rows: usize = 0;
let cutoff: f32 = 0;

/**
 * The k nearest other points of the points at positions start..end: reduced distances (f64) and
 * rows (i32), k each, nearest first, ties in order of rows. `coordinates`: scratch of one single
 * per coordinate.
 */
export function nearestOfRange(
  tree: usize,
  start: i32,
  end: i32,
  neighbours: i32,
  outDistances: usize,
  outRows: usize,
  coordinates: usize,
): void {
  k = neighbours;
  query = coordinates;
  for (position = start; position < end; position++) {
    distances = outDistances + 8 * usize(position - start) * k;
    rows = outRows + 4 * usize(position - start) * k;
    for (let slot = 0; slot < k; slot++) {
      store<f64>(distances + 8 * slot, Infinity);
      store<i32>(rows + 4 * slot, i32.MAX_VALUE);
    }
    takeQuery(tree);
    cutoff = outerCutoff(tree, Infinity, size);
    search(tree);
  }
}

function takeQuery(tree: usize): void {
  const dimension = dimensionOf(tree);
  const lane = tileOf(tree, position / LEAF) + 4 * (position % LEAF);
  point = pointsOf(tree) + 8 * usize(position) * dimension;
  let largest: f32 = 0;
  for (let c = 0; c < dimension; c++) {
    const value = load<f32>(lane + 4 * LEAF * c);
    store<f32>(query + 4 * c, value);
    largest = max(largest, abs(value));
  }
  size = largest;
}

/** Starts in the point's own leaf and climbs: close leaves first, so that the cutoff falls early. */
function search(tree: usize): void {
  let node = position / LEAF;
  scan(tree, node);
  for (let level = 0; level < levelsOf(tree); level++) {
    let depth = open(tree, level, node >> 2, 1 << (node & 3), 0);
    while (depth > 0) {
      const entry = stack + 12 * --depth;
      if (load<f32>(entry, 8) > cutoff) continue;
      const below = load<i32>(entry);
      const child = load<i32>(entry, 4);
      if (below === 0) scan(tree, child);
      else depth = open(tree, below - 1, child, 0, depth);
    }
    node >>= 2;
  }
}

/** Stacks the nodes of a group that are in reach, the nearest on top; `skip` has bits of lanes. */
function open(tree: usize, level: i32, group: i32, skip: i32, depth: i32): i32 {
  const nearest = nearestInBoxes(tree, groupOf(tree, level, group), query);
  let lanes = i32x4.bitmask(f32x4.le(nearest, f32x4.splat(cutoff))) & ~skip;
  if (lanes === 0) return depth;
  v128.store(bounds, nearest);
  while (lanes !== 0) {
    let farthest = ctz(lanes);
    for (let rest = lanes & (lanes - 1); rest !== 0; rest &= rest - 1) {
      const lane = ctz(rest);
      if (load<f32>(bounds + 4 * lane) > load<f32>(bounds + 4 * farthest)) farthest = lane;
    }
    const entry = stack + 12 * depth++;
    store<i32>(entry, level);
    store<i32>(entry, 4 * group + farthest, 4);
    store<f32>(entry, load<f32>(bounds + 4 * farthest), 8);
    lanes &= ~(1 << farthest);
  }
  return depth;
}

function scan(tree: usize, leaf: i32): void {
  let lanes = lanesWithin(tree, leaf, query, cutoff, -1);
  const own = position - leaf * LEAF;
  if (own >= 0 && own < LEAF) lanes &= ~(1 << own);
  if (lanes === 0) return;
  const stride: usize = 8 * usize(dimensionOf(tree));
  const points = pointsOf(tree) + usize(leaf) * LEAF * stride;
  const last = k - 1;
  const worst = load<f64>(distances + 8 * last);
  for (; lanes !== 0; lanes &= lanes - 1) {
    const lane = ctz(lanes);
    const reduced = exactDistance(tree, point, points + usize(lane) * stride);
    if (reduced > load<f64>(distances + 8 * last)) continue;
    offer(reduced, load<i32>(orderOf(tree) + 4 * usize(leaf * LEAF + lane)));
  }
  const now = load<f64>(distances + 8 * last);
  if (now < worst) cutoff = outerCutoff(tree, now, size);
}

/** Inserts a candidate that is not farther than the last of the list; ties go to the lower row. */
function offer(reduced: f64, row: i32): void {
  let slot = k - 1;
  if (reduced === load<f64>(distances + 8 * slot) && row > load<i32>(rows + 4 * slot)) return;
  while (slot > 0) {
    const above = load<f64>(distances + 8 * (slot - 1));
    const rowAbove = load<i32>(rows + 4 * (slot - 1));
    if (above < reduced || (above === reduced && rowAbove < row)) break;
    store<f64>(distances + 8 * slot, above);
    store<i32>(rows + 4 * slot, rowAbove);
    slot--;
  }
  store<f64>(distances + 8 * slot, reduced);
  store<i32>(rows + 4 * slot, row);
}
