import {
  centresOf,
  dimensionOf,
  groupOf,
  LEAF,
  leavesOf,
  levelsOf,
  orderOf,
  pointsOf,
  rounded,
  rowsOf,
  scaleOf,
  setScale,
  tileOf,
} from './block-tree';
import { selectAround } from './select-around';

/** Rows looked at for a centre or a spread. Any answer gives a right tree; a better one a faster. */
const SAMPLE: i32 = 127;
const sample: usize = memory.data(508, 8);

/**
 * Fills a tree whose header is written up to the centres. `source`: rows × dimension doubles, finite.
 * `columns`: scratch of dimension × rows singles; `keys`: scratch of as many singles as rows.
 */
export function buildTree(tree: usize, source: usize, columns: usize, keys: usize): void {
  const rows = rowsOf(tree);
  const dimension = dimensionOf(tree);
  roundColumns(tree, source, columns);
  const order = orderOf(tree);
  for (let row = 0; row < rows; row++) store<i32>(order + 4 * usize(row), row);
  split(tree, columns, keys, 0, leavesOf(tree));
  for (let position = 0; position < rows; position++) {
    const row = usize(load<i32>(order + 4 * usize(position)));
    const width: usize = 8 * usize(dimension);
    memory.copy(pointsOf(tree) + usize(position) * width, source + row * width, width);
  }
  fillTiles(tree, columns);
  boxLeaves(tree);
  for (let level = 1; level < levelsOf(tree); level++) boxLevel(tree, level);
}

function roundColumns(tree: usize, source: usize, columns: usize): void {
  const rows = rowsOf(tree);
  const dimension = dimensionOf(tree);
  let largest: f64 = 0;
  for (let c = 0; c < dimension; c++) {
    const centre = f64(middleOfSample(source + 8 * c, dimension, rows));
    store<f64>(centresOf(tree) + 8 * c, centre);
    for (let row = 0; row < rows; row++) {
      largest = max(largest, abs(load<f64>(source + 8 * (usize(row) * dimension + c)) - centre));
    }
  }
  setScale(tree, scaleFor(largest));
  const scale = scaleOf(tree);
  for (let row = 0; row < rows; row++) {
    for (let c = 0; c < dimension; c++) {
      const value = load<f64>(source + 8 * (usize(row) * dimension + c));
      const single = rounded(value, load<f64>(centresOf(tree) + 8 * c), scale);
      store<f32>(columns + 4 * (usize(c) * rows + row), single);
    }
  }
}

/** The power of two that brings a size into 1..2; 0 where that is out of reach. */
function scaleFor(largest: f64): f64 {
  if (largest === 0) return 1;
  const exponent = (reinterpret<u64>(largest) >> 52) & 0x7ff;
  if (exponent < 64 || exponent > 2000) return 0;
  return reinterpret<f64>((2046 - exponent) << 52);
}

/** The median of evenly spaced rows of a column, to single precision. */
function middleOfSample(column: usize, dimension: i32, rows: i32): f32 {
  const count = min(rows, SAMPLE);
  for (let at = 0; at < count; at++) {
    const row = usize((i64(at) * rows) / count);
    const value = f32(load<f64>(column + 8 * row * dimension));
    let slot = at;
    while (slot > 0 && load<f32>(sample + 4 * (slot - 1)) > value) {
      store<f32>(sample + 4 * slot, load<f32>(sample + 4 * (slot - 1)));
      slot--;
    }
    store<f32>(sample + 4 * slot, value);
  }
  const middle = load<f32>(sample + 4 * (count >> 1));
  return abs(middle) < Infinity ? middle : 0;
}

/**
 * Orders the leaves first..end by halving at a value of the widest side. The left part is a power
 * of two of leaves, so that groups of four never straddle a cut.
 */
function split(tree: usize, columns: usize, keys: usize, first: i32, end: i32): void {
  const leaves = end - first;
  if (leaves < 2) return;
  const left = 1 << (31 - clz(leaves - 1));
  const from = first * LEAF;
  const to = min(end * LEAF, rowsOf(tree));
  const order = orderOf(tree);
  const column = columns + 4 * usize(widestSide(tree, columns, from, to)) * rowsOf(tree);
  for (let position = from; position < to; position++) {
    const row = usize(load<i32>(order + 4 * usize(position)));
    store<f32>(keys + 4 * usize(position), load<f32>(column + 4 * row));
  }
  selectAround(keys, order, from, (first + left) * LEAF, to);
  split(tree, columns, keys, first, first + left);
  split(tree, columns, keys, first + left, end);
}

function widestSide(tree: usize, columns: usize, from: i32, to: i32): i32 {
  const order = orderOf(tree);
  const count = min(to - from, SAMPLE);
  let widest = 0;
  let widestExtent: f32 = -1;
  for (let c = 0; c < dimensionOf(tree); c++) {
    const column = columns + 4 * usize(c) * rowsOf(tree);
    let lower: f32 = Infinity;
    let upper: f32 = -Infinity;
    for (let at = 0; at < count; at++) {
      const position = usize(from + i32((i64(at) * (to - from)) / count));
      const value = load<f32>(column + 4 * usize(load<i32>(order + 4 * position)));
      lower = min(lower, value);
      upper = max(upper, value);
    }
    if (upper - lower > widestExtent) {
      widestExtent = upper - lower;
      widest = c;
    }
  }
  return widest;
}

function fillTiles(tree: usize, columns: usize): void {
  const rows = rowsOf(tree);
  const dimension = dimensionOf(tree);
  const order = orderOf(tree);
  for (let leaf = 0; leaf < leavesOf(tree); leaf++) {
    const tile = tileOf(tree, leaf);
    for (let lane = 0; lane < LEAF; lane++) {
      const position = leaf * LEAF + lane;
      const inside = position < rows;
      const row = inside ? usize(load<i32>(order + 4 * usize(position))) : 0;
      for (let c = 0; c < dimension; c++) {
        const value = inside ? load<f32>(columns + 4 * (usize(c) * rows + row)) : f32(Infinity);
        store<f32>(tile + 4 * (c * LEAF + lane), value);
      }
    }
  }
}

function boxLeaves(tree: usize): void {
  const dimension = dimensionOf(tree);
  const leaves = leavesOf(tree);
  for (let leaf = 0; leaf < ((leaves + 3) / 4) * 4; leaf++) {
    const group = groupOf(tree, 0, leaf >> 2) + 4 * (leaf & 3);
    const lanes = min(LEAF, rowsOf(tree) - leaf * LEAF);
    for (let c = 0; c < dimension; c++) {
      let lower: f32 = Infinity;
      let upper: f32 = -Infinity;
      for (let lane = 0; lane < lanes; lane++) {
        const value = load<f32>(tileOf(tree, leaf) + 4 * (c * LEAF + lane));
        lower = min(lower, value);
        upper = max(upper, value);
      }
      store<f32>(group + 32 * c, lower);
      store<f32>(group + 32 * c, upper, 16);
    }
  }
}

/** The box of a node is the hull of the group below it. */
function boxLevel(tree: usize, level: i32): void {
  const dimension = dimensionOf(tree);
  const below = nodesOf(tree, level - 1);
  const groups = (below + 3) / 4;
  for (let node = 0; node < ((groups + 3) / 4) * 4; node++) {
    const group = groupOf(tree, level, node >> 2) + 4 * (node & 3);
    const children = groupOf(tree, level - 1, node);
    for (let c = 0; c < dimension; c++) {
      let lower: f32 = Infinity;
      let upper: f32 = -Infinity;
      for (let child = 0; child < (node < groups ? 4 : 0); child++) {
        lower = min(lower, load<f32>(children + 32 * c + 4 * child));
        upper = max(upper, load<f32>(children + 32 * c + 4 * child, 16));
      }
      store<f32>(group + 32 * c, lower);
      store<f32>(group + 32 * c, upper, 16);
    }
  }
}

function nodesOf(tree: usize, level: i32): i32 {
  let nodes = leavesOf(tree);
  for (let below = 0; below < level; below++) nodes = (nodes + 3) / 4;
  return nodes;
}
