import { centredProduct, uCentredProduct } from '../sums/centred-product.js';
import type { PairSums } from '../sums/kernel-sums.js';

/** What tr(KHLH) is divided by: N² (the V-statistic) or (N − 1)² (Gretton et al. 2005, eq. 9). */
export type HsicNormalisation = 'n-squared' | 'n-minus-one-squared';

/** Biased HSIC tr(KHLH)/N² or tr(KHLH)/(N−1)², at least 0 but for rounding. */
export function biasedHsicOf(sums: PairSums, normalisation: HsicNormalisation): number {
  const divisor = normalisation === 'n-squared' ? sums.rows : sums.rows - 1;
  return centredProduct(sums) / divisor ** 2;
}

/** Unbiased HSIC (Song et al. 2012, JMLR 13, eq. 5). N ≥ 4; negative about half the time at independence. */
export function unbiasedHsicOf(sums: PairSums): number {
  return uCentredProduct(sums) / (sums.rows * (sums.rows - 3));
}
