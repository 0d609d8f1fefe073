import { blockEndsOf, blocksOf, dimensionOf, isEuclidean, LEAF, tileOf } from './block-tree';

/**
 * Which of the 16 lanes of a leaf have a rounded distance from the query up to `outer` (bits 0
 * to 15) and up to `inner` (bits 16 to 31). `query` holds rounded coordinates.
 */
export function lanesWithin(tree: usize, leaf: i32, query: usize, outer: f32, inner: f32): i32 {
  const tile = tileOf(tree, leaf);
  return isEuclidean(tree)
    ? euclidean(tree, tile, query, outer, inner)
    : chebyshev(tile, query, dimensionOf(tree), outer, inner);
}

function chebyshev(tile: usize, query: usize, dimension: i32, outer: f32, inner: f32): i32 {
  let d0 = f32x4.splat(0);
  let d1 = f32x4.splat(0);
  let d2 = f32x4.splat(0);
  let d3 = f32x4.splat(0);
  const end = query + 4 * usize(dimension);
  while (query < end) {
    const value = v128.load32_splat(query);
    d0 = f32x4.pmax(d0, f32x4.abs(f32x4.sub(v128.load(tile), value)));
    d1 = f32x4.pmax(d1, f32x4.abs(f32x4.sub(v128.load(tile, 16), value)));
    d2 = f32x4.pmax(d2, f32x4.abs(f32x4.sub(v128.load(tile, 32), value)));
    d3 = f32x4.pmax(d3, f32x4.abs(f32x4.sub(v128.load(tile, 48), value)));
    tile += 4 * LEAF;
    query += 4;
  }
  const within = lanesUpTo(d0, d1, d2, d3, outer);
  return within === 0 ? 0 : within | (lanesUpTo(d0, d1, d2, d3, inner) << 16);
}

function euclidean(tree: usize, tile: usize, query: usize, outer: f32, inner: f32): i32 {
  const ends = blockEndsOf(tree);
  const blocks = blocksOf(tree);
  let d0 = f32x4.splat(0);
  let d1 = f32x4.splat(0);
  let d2 = f32x4.splat(0);
  let d3 = f32x4.splat(0);
  let c = 0;
  for (let block = 0; block < blocks; block++) {
    const end = load<i32>(ends + 4 * block);
    let s0 = f32x4.splat(0);
    let s1 = f32x4.splat(0);
    let s2 = f32x4.splat(0);
    let s3 = f32x4.splat(0);
    for (; c < end; c++) {
      const value = v128.load32_splat(query);
      const e0 = f32x4.sub(v128.load(tile), value);
      const e1 = f32x4.sub(v128.load(tile, 16), value);
      const e2 = f32x4.sub(v128.load(tile, 32), value);
      const e3 = f32x4.sub(v128.load(tile, 48), value);
      s0 = f32x4.add(s0, f32x4.mul(e0, e0));
      s1 = f32x4.add(s1, f32x4.mul(e1, e1));
      s2 = f32x4.add(s2, f32x4.mul(e2, e2));
      s3 = f32x4.add(s3, f32x4.mul(e3, e3));
      tile += 4 * LEAF;
      query += 4;
    }
    d0 = f32x4.pmax(d0, s0);
    d1 = f32x4.pmax(d1, s1);
    d2 = f32x4.pmax(d2, s2);
    d3 = f32x4.pmax(d3, s3);
  }
  const within = lanesUpTo(d0, d1, d2, d3, outer);
  return within === 0 ? 0 : within | (lanesUpTo(d0, d1, d2, d3, inner) << 16);
}

function lanesUpTo(d0: v128, d1: v128, d2: v128, d3: v128, cutoff: f32): i32 {
  const limit = f32x4.splat(cutoff);
  const low = i16x8.narrow_i32x4_s(f32x4.le(d0, limit), f32x4.le(d1, limit));
  const high = i16x8.narrow_i32x4_s(f32x4.le(d2, limit), f32x4.le(d3, limit));
  return i8x16.bitmask(i8x16.narrow_i16x8_s(low, high));
}
