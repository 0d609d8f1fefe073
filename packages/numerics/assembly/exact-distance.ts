import { blockEndsOf, blocksOf, dimensionOf, isEuclidean } from './block-tree';

/**
 * Reduced distance of two points given in doubles: Chebyshev the distance, Euclid the largest
 * squared block distance; the same operations in the same order as `reducedDistance` in
 * src/neighbours, hence the same bits.
 */
export function exactDistance(tree: usize, a: usize, b: usize): f64 {
  return isEuclidean(tree) ? euclidean(tree, a, b) : chebyshev(a, b, dimensionOf(tree));
}

function chebyshev(a: usize, b: usize, dimension: i32): f64 {
  let largest: f64 = 0;
  const end = a + 8 * usize(dimension);
  while (a < end) {
    largest = max(largest, abs(load<f64>(a) - load<f64>(b)));
    a += 8;
    b += 8;
  }
  return largest;
}

function euclidean(tree: usize, a: usize, b: usize): f64 {
  const ends = blockEndsOf(tree);
  const blocks = blocksOf(tree);
  let largest: f64 = 0;
  let c = 0;
  for (let block = 0; block < blocks; block++) {
    const end = load<i32>(ends + 4 * block);
    let sum: f64 = 0;
    for (; c < end; c++) {
      const difference = load<f64>(a + 8 * c) - load<f64>(b + 8 * c);
      sum += difference * difference;
    }
    largest = max(largest, sum);
  }
  return largest;
}
