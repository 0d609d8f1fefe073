export { addKernelSums, gaussianKernelRow } from './gaussian-kernel';
export { addMatrixProduct } from './matrix-product';
/** First free byte: everything from here on is scratch memory of the caller. */
export function scratchStart(): usize {
  return __heap_base;
}
