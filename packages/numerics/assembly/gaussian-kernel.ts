import { exponentialOfNonPositive } from './exponential';

/**
 * Kernel values exp(−gamma ‖x_i − x_j‖²) of row i with rows from..to: `out[j − from]`.
 *
 * `columns` holds the points column by column, `stride` doubles apart. Four values are computed at a time, so that columns and `out` need
 * room for three more. gamma = 0 gives the squared
 * distances themselves.
 */
export function gaussianKernelRow(
  columns: usize,
  stride: i32,
  dimension: i32,
  i: i32,
  from: i32,
  to: i32,
  gamma: f64,
  out: usize,
): void {
  const minusGamma = f64x2.splat(-gamma);
  let row = out;
  const step = usize(stride) * 8;
  let at = columns + usize(from) * 8;
  const end = columns + usize(to) * 8;
  const query = columns + usize(i) * 8;
  while (at < end) {
    let s0 = f64x2.splat(0);
    let s1 = f64x2.splat(0);
    let p = at;
    let q = query;
    for (let c = 0; c < dimension; c++) {
      const value = v128.load64_splat(q);
      const d0 = f64x2.sub(v128.load(p), value);
      const d1 = f64x2.sub(v128.load(p, 16), value);
      s0 = f64x2.add(s0, f64x2.mul(d0, d0));
      s1 = f64x2.add(s1, f64x2.mul(d1, d1));
      p += step;
      q += step;
    }
    v128.store(row, s0);
    v128.store(row, s1, 16);
    at += 32;
    row += 32;
  }
  if (gamma === 0) return;
  for (let value = out; value < row; value += 16) {
    v128.store(value, exponentialOfNonPositive(f64x2.mul(v128.load(value), minusGamma)));
  }
}

/**
 * Adds two rows of kernel values K_ij, L_ij, j in from..to, to the sums of both ends of each pair:
 * sumsK[i] and sumsK[j], likewise L, and returns Σ_j K_ij L_ij. Entries outside from..to are not read.
 */
export function addKernelSums(
  k: usize,
  l: usize,
  count: i32,
  sumsOfK: usize,
  sumsOfL: usize,
  i: i32,
  from: i32,
): f64 {
  let sumK = f64x2.splat(0);
  let sumL = f64x2.splat(0);
  let products = f64x2.splat(0);
  let atK = sumsOfK + usize(from) * 8;
  let atL = sumsOfL + usize(from) * 8;
  const end = k + usize(count) * 8;
  while (k + 16 <= end) {
    const kij = v128.load(k);
    const lij = v128.load(l);
    sumK = f64x2.add(sumK, kij);
    sumL = f64x2.add(sumL, lij);
    products = f64x2.add(products, f64x2.mul(kij, lij));
    v128.store(atK, f64x2.add(v128.load(atK), kij));
    v128.store(atL, f64x2.add(v128.load(atL), lij));
    k += 16;
    l += 16;
    atK += 16;
    atL += 16;
  }
  let totalK = f64x2.extract_lane(sumK, 0) + f64x2.extract_lane(sumK, 1);
  let totalL = f64x2.extract_lane(sumL, 0) + f64x2.extract_lane(sumL, 1);
  let total = f64x2.extract_lane(products, 0) + f64x2.extract_lane(products, 1);
  if (k < end) {
    const kij = load<f64>(k);
    const lij = load<f64>(l);
    totalK += kij;
    totalL += lij;
    total += kij * lij;
    store<f64>(atK, load<f64>(atK) + kij);
    store<f64>(atL, load<f64>(atL) + lij);
  }
  store<f64>(sumsOfK + usize(i) * 8, load<f64>(sumsOfK + usize(i) * 8) + totalK);
  store<f64>(sumsOfL + usize(i) * 8, load<f64>(sumsOfL + usize(i) * 8) + totalL);
  return total;
}
