import { centredProduct, uCentredProduct } from './centred-product.js';
import type { PairSums } from './kernel-sums.js';

/** Whether pairs of a row with itself count (`biased`, V-statistic) or not (`unbiased`, U-statistic). */
export type Statistic = 'biased' | 'unbiased';

/** The inner product of two centred kernel matrices, of which every measure is a function. */
export function innerProductOf(sums: PairSums, statistic: Statistic): number {
  return statistic === 'biased' ? centredProduct(sums) : uCentredProduct(sums);
}
