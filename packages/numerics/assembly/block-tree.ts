/**
 * A kd-tree in one relocatable run of memory. Its header, in bytes from the start:
 *
 *  0 rows, 4 dimension, 8 norm (0 Chebyshev, 1 Euclid), 12 blocks, 16 levels, 20 leaves (i32)
 * 24 order       i32 per position: the row that lies there
 * 28 points      f64, positions × dimension: the points in leaf order, for exact distances
 * 32 tiles       f32, leaf × dimension × 16 lanes: the same, centred, scaled and rounded
 * 36 boxes       i32 per level: where its boxes start
 * 40 block ends  i32 per block: one past its last coordinate
 * 44 centres     f64 per coordinate
 * 48 scale       f64, a power of two, or 0 where the spread leaves the range of normal numbers
 *
 * (24 to 44 are i32 offsets from the start.) Every leaf is full but the last. Node i of level l
 * holds leaves i·4^l up to (i+1)·4^l; four siblings form a group, and the boxes of a group lie
 * together, per coordinate four lower and four upper ends. Missing siblings have empty boxes.
 *
 * The rounded copy decides nothing by itself: see cutoff.ts.
 */
export const LEAF: i32 = 16;

export function rowsOf(tree: usize): i32 {
  return load<i32>(tree);
}

export function dimensionOf(tree: usize): i32 {
  return load<i32>(tree, 4);
}

export function isEuclidean(tree: usize): bool {
  return load<i32>(tree, 8) === 1;
}

export function blocksOf(tree: usize): i32 {
  return load<i32>(tree, 12);
}

export function levelsOf(tree: usize): i32 {
  return load<i32>(tree, 16);
}

export function leavesOf(tree: usize): i32 {
  return load<i32>(tree, 20);
}

export function orderOf(tree: usize): usize {
  return tree + load<u32>(tree, 24);
}

export function pointsOf(tree: usize): usize {
  return tree + load<u32>(tree, 28);
}

/** The rounded coordinates of a leaf: per coordinate 16 lanes. */
export function tileOf(tree: usize, leaf: i32): usize {
  return tree + load<u32>(tree, 32) + usize(leaf) * usize(dimensionOf(tree) * LEAF * 4);
}

/** The boxes of a group of four nodes: per coordinate four lower, then four upper ends. */
export function groupOf(tree: usize, level: i32, group: i32): usize {
  const starts = tree + load<u32>(tree, 36);
  return tree + load<u32>(starts + 4 * level) + usize(group) * usize(dimensionOf(tree) * 32);
}

export function blockEndsOf(tree: usize): usize {
  return tree + load<u32>(tree, 40);
}

export function centresOf(tree: usize): usize {
  return tree + load<u32>(tree, 44);
}

export function scaleOf(tree: usize): f64 {
  return load<f64>(tree, 48);
}

export function setScale(tree: usize, scale: f64): void {
  store<f64>(tree, scale, 48);
}

/** A coordinate as the tiles hold it. */
export function rounded(value: f64, centre: f64, scale: f64): f32 {
  return scale === 0 ? 0 : f32((value - centre) * scale);
}
