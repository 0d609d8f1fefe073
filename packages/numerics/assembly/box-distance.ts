import { blockEndsOf, blocksOf, dimensionOf, isEuclidean } from './block-tree';

/** Least rounded distance of the query from any point in each of the four boxes of a group. */
export function nearestInBoxes(tree: usize, group: usize, query: usize): v128 {
  return isEuclidean(tree)
    ? euclideanNearest(tree, group, query)
    : chebyshevNearest(group, query, dimensionOf(tree));
}

/**
 * No point in the boxes of a group is farther from the query, in rounded distance. Minus infinity
 * where a sibling is missing.
 */
export function farthestInBoxes(tree: usize, group: usize, query: usize): v128 {
  return isEuclidean(tree)
    ? euclideanFarthest(tree, group, query)
    : chebyshevFarthest(group, query, dimensionOf(tree));
}

function chebyshevNearest(group: usize, query: usize, dimension: i32): v128 {
  let nearest = f32x4.splat(0);
  const end = query + 4 * usize(dimension);
  while (query < end) {
    const value = v128.load32_splat(query);
    nearest = f32x4.pmax(nearest, f32x4.sub(v128.load(group), value));
    nearest = f32x4.pmax(nearest, f32x4.sub(value, v128.load(group, 16)));
    group += 32;
    query += 4;
  }
  return nearest;
}

function chebyshevFarthest(group: usize, query: usize, dimension: i32): v128 {
  let farthest = f32x4.splat(-Infinity);
  const end = query + 4 * usize(dimension);
  while (query < end) {
    const value = v128.load32_splat(query);
    farthest = f32x4.pmax(farthest, f32x4.sub(value, v128.load(group)));
    farthest = f32x4.pmax(farthest, f32x4.sub(v128.load(group, 16), value));
    group += 32;
    query += 4;
  }
  return farthest;
}

function euclideanNearest(tree: usize, group: usize, query: usize): v128 {
  const ends = blockEndsOf(tree);
  const blocks = blocksOf(tree);
  let nearest = f32x4.splat(0);
  let c = 0;
  for (let block = 0; block < blocks; block++) {
    const end = load<i32>(ends + 4 * block);
    let sum = f32x4.splat(0);
    for (; c < end; c++) {
      const value = v128.load32_splat(query);
      const below = f32x4.pmax(f32x4.splat(0), f32x4.sub(v128.load(group), value));
      const gap = f32x4.pmax(below, f32x4.sub(value, v128.load(group, 16)));
      sum = f32x4.add(sum, f32x4.mul(gap, gap));
      group += 32;
      query += 4;
    }
    nearest = f32x4.pmax(nearest, sum);
  }
  return nearest;
}

function euclideanFarthest(tree: usize, group: usize, query: usize): v128 {
  const ends = blockEndsOf(tree);
  const blocks = blocksOf(tree);
  let farthest = f32x4.splat(-Infinity);
  let c = 0;
  for (let block = 0; block < blocks; block++) {
    const end = load<i32>(ends + 4 * block);
    let sum = f32x4.splat(0);
    for (; c < end; c++) {
      const value = v128.load32_splat(query);
      const lower = f32x4.sub(value, v128.load(group));
      const reach = f32x4.pmax(lower, f32x4.sub(v128.load(group, 16), value));
      sum = f32x4.add(sum, f32x4.mul(reach, reach));
      group += 32;
      query += 4;
    }
    farthest = f32x4.pmax(farthest, sum);
  }
  return farthest;
}
