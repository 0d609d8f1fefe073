import type { TwoSampleCounts } from './two-sample-counts.js';

/**
 * Total variation of the observed frequencies, ½ Σ|p̂_k − q̂_k|, in [0, 1].
 *
 * Biased upward, since |·| turns noise into distance: at P = Q its mean is about
 * Σ_k √(p_k(1−p_k)(1/N + 1/M)/(2π)), and far from it the bias falls as 1/N. Assumes i.i.d. rows.
 */
export function plugInTotalVariation({ p, q, rowsP, rowsQ }: TwoSampleCounts): number {
  let sum = 0;
  for (let k = 0; k < p.length; k++) sum += Math.abs(p[k]! / rowsP - q[k]! / rowsQ);
  return sum / 2;
}

/**
 * Jensen–Shannon divergence of the observed frequencies, ½D(p̂‖m) + ½D(q̂‖m) with m = ½(p̂ + q̂), nats
 * in [0, ln 2] (Lin 1991, IEEE Trans. Inf. Theory 37, 145).
 *
 * The information between a symbol and a fair label of its sample. Biased upward, at P = Q by about
 * (K − 1)(1/N + 1/M)/8, K the size of the alphabet. Assumes i.i.d. rows.
 */
export function plugInJensenShannon({ p, q, rowsP, rowsQ }: TwoSampleCounts): number {
  let sum = 0;
  for (let k = 0; k < p.length; k++) {
    const ofP = p[k]! / rowsP;
    const ofQ = q[k]! / rowsQ;
    const middle = (ofP + ofQ) / 2;
    if (ofP > 0) sum += (ofP / 2) * Math.log(ofP / middle);
    if (ofQ > 0) sum += (ofQ / 2) * Math.log(ofQ / middle);
  }
  return sum;
}

/**
 * Kullback–Leibler divergence D(p̃‖q̃), nats, of frequencies with α = `pseudoCount` added to every symbol of
 * either sample: p̃_k = (n_k + α)/(N + αK), q̃_k = (m_k + α)/(M + αK).
 *
 * That is the divergence of the posterior means under Dirichlet(α) priors, which tends to D(P‖Q) where
 * Q gives every symbol of P a positive probability. Where it does not, D(P‖Q) is infinite and the
 * value grows with ln M for ever. Biased, in small samples upward by about (K − 1)(1/N + 1/M)/2 less
 * what α draws together. Assumes i.i.d. rows.
 */
export function smoothedKullbackLeibler(
  { p, q, rowsP, rowsQ }: TwoSampleCounts,
  pseudoCount: number,
): number {
  const symbols = p.length;
  const totalP = rowsP + pseudoCount * symbols;
  const totalQ = rowsQ + pseudoCount * symbols;
  let sum = 0;
  for (let k = 0; k < symbols; k++) {
    const ofP = (p[k]! + pseudoCount) / totalP;
    sum += ofP * Math.log((ofP * totalQ) / (q[k]! + pseudoCount));
  }
  return sum;
}
