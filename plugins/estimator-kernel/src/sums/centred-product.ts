import type { PairSums } from './kernel-sums.js';

/**
 * tr(K H L H) with H = I − 11ᵀ/N: the inner product of two centred kernel matrices, from sums.
 *
 * Σ_ij k l − (2/N) Σ_i k_i l_i + k_·· l_·· / N², pairs of a row with itself included. Non-negative but
 * for rounding when K and L are positive semi-definite.
 * Source: Gretton et al. 2005, ALT, eq. 9; tr(KHLH)/N² is the V-statistic of HSIC.
 */
export function centredProduct({ rows, product, x, y }: PairSums): number {
  let withDiagonal = product;
  let crossed = 0;
  let totalX = 0;
  let totalY = 0;
  for (let i = 0; i < rows; i++) {
    const k = x.rowSums[i]! + x.diagonal[i]!;
    const l = y.rowSums[i]! + y.diagonal[i]!;
    withDiagonal += x.diagonal[i]! * y.diagonal[i]!;
    crossed += k * l;
    totalX += k;
    totalY += l;
  }
  return withDiagonal - (2 / rows) * crossed + (totalX / rows) * (totalY / rows);
}

/**
 * Σ_{i≠j} Ã_ij B̃_ij of two U-centred matrices, from sums; the diagonals play no part.
 *
 * Divided by N(N−3) it is the unbiased estimate of HSIC (Song et al. 2012, JMLR 13, eq. 5) and, for
 * distances, of the squared distance covariance (Székely & Rizzo 2014, Ann. Statist. 42, eq. 2.2;
 * the two are one formula). Negative about half the time at independence. N ≥ 4.
 */
export function uCentredProduct({ rows, product, x, y }: PairSums): number {
  let crossed = 0;
  let totalX = 0;
  let totalY = 0;
  for (let i = 0; i < rows; i++) {
    crossed += x.rowSums[i]! * y.rowSums[i]!;
    totalX += x.rowSums[i]!;
    totalY += y.rowSums[i]!;
  }
  return product + (totalX / (rows - 1)) * (totalY / (rows - 2)) - (2 / (rows - 2)) * crossed;
}

/** The diagonal of the centred matrix H K H, length N. */
export function centredDiagonal(sums: PairSums['x']): Float64Array {
  const rows = sums.rowSums.length;
  const means = sums.rowSums.map((sum, i) => (sum + sums.diagonal[i]!) / rows);
  const grand = means.reduce((sum, each) => sum + each, 0) / rows;
  return means.map((each, i) => sums.diagonal[i]! - 2 * each + grand);
}
