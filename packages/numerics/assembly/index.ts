import { LEAF } from './block-tree';

export { buildTree } from './build-tree';
export { addKernelSums, gaussianKernelRow } from './gaussian-kernel';
export { addMatrixProduct } from './matrix-product';
export { nearestOfRange } from './nearest';
export { countOfRange } from './range-count';
export { countSorted } from './sorted-count';

/** First free byte: everything from here on is scratch memory of the caller. */
export function scratchStart(): usize {
  return __heap_base;
}

/** Points per leaf of a tree. */
export function leafRows(): i32 {
  return LEAF;
}
