import { digamma } from '@ggmi/numerics';
import { sumOverSymbols, type FrequencyCounts } from '../../counting/frequency-counts.js';
import { trigammaComplement } from './trigamma-complement.js';

/** Mean and variance of the entropy, nats and nats², of a random law. */
export interface EntropyMoments {
  readonly mean: number;
  readonly variance: number;
}

/**
 * Moments of H(p) for p Dirichlet with a_k = n_k + β, the posterior of a law on `size` symbols.
 *
 * With A = Σa_k, D_k = ψ(a_k+1) − ψ(A+2), their a-weighted mean D̄ and c(x) = 1 − xψ′(x+1):
 * E H = −D̄ − 1/(A+1), and
 * Var H = [Σ a_k(D_k − D̄)² + K − Σ(a_k+1)c(a_k) + A·c(A+1)]/(A(A+1)) − 1/(A+1)².
 * From E p_i p_j ln p_i ln p_j (Wolpert & Wolf 1995, Phys. Rev. E 52, 6841), with H's square taken
 * out by hand: the difference of E H² and (E H)² has no digit left in large samples.
 */
export function dirichletEntropy(
  sample: FrequencyCounts,
  { size, beta }: { readonly size: number; readonly beta: number },
): EntropyMoments {
  const unseen = size - sample.distinct;
  const total = sample.rows + size * beta;
  const overSymbols = (term: (parameter: number) => number): number =>
    sumOverSymbols(sample, (count) => term(count + beta)) +
    (unseen === 0 ? 0 : unseen * term(beta));
  const reference = digamma(total + 2);
  const centre = overSymbols((a) => (a / total) * (digamma(a + 1) - reference));
  const spread = overSymbols((a) => a * (digamma(a + 1) - reference - centre) ** 2);
  const own = overSymbols((a) => 1 - (a + 1) * trigammaComplement(a));
  const second = (spread + own + total * trigammaComplement(total + 1)) / total / (total + 1);
  return { mean: -centre - 1 / (total + 1), variance: second - 1 / (total + 1) ** 2 };
}
