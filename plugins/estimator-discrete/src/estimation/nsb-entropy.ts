import {
  frequencyCounts,
  sumOverSymbols,
  type SymbolCounts,
} from '../counting/frequency-counts.js';
import { dirichletEntropy } from './nsb/dirichlet-entropy.js';
import { logPriorDensity } from './nsb/log-prior-density.js';
import { logQuadrature } from './nsb/log-quadrature.js';
import { logRisingRatio } from './nsb/log-rising-ratio.js';
import { requireAlphabet } from './require-alphabet.js';

/** The posterior of an entropy, nats. */
export interface NsbEntropy {
  /** Its mean. */
  readonly nats: number;
  /** Its standard deviation: of H given the sample, not of the mean over samples. */
  readonly posteriorStandardDeviation: number;
}

/** Ranges of ln β beyond which the posterior density is below exp(−45) of its highest value. */
const MARGIN = 50;

/**
 * The posterior mean of H under the prior of Nemenman, Shafee and Bialek, with its spread.
 *
 * Laws on K symbols are Dirichlet(β, …, β), and β is mixed so that the prior mean of H,
 * ξ(β) = ψ(Kβ+1) − ψ(β+1), is uniform on [0, ln K]:
 * Ĥ = ∫dξ ρ(β) E[H | n, β] / ∫dξ ρ(β), ρ(β) = Γ(Kβ)/Γ(N+Kβ) Π_k Γ(n_k+β)/Γ(β).
 * Source: Nemenman, Shafee & Bialek 2002, "Entropy and inference, revisited", NIPS 14, 471,
 * eqs. 8–11. Integrated over ln β with logarithms of densities, so that samples of singletons, of one
 * symbol and of millions of rows all have a value. Assumes i.i.d. rows and the right K. Bias of either
 * sign, small where Zipf's law has no heavy tail; in (0, ln K), 0 for K = 1.
 * Cost: about 500 sums over the different counts, in the order of a millisecond.
 *
 * `alphabetSize`: K, symbols that were not seen included; the observed ones where it is left out,
 * which is too low a value, and biased downward, wherever symbols went unseen.
 *
 * @throws DATA_INVALID for an alphabet smaller than the observed one.
 */
export function nsbEntropy(
  counts: SymbolCounts,
  { alphabetSize }: { readonly alphabetSize?: number | undefined } = {},
): NsbEntropy {
  const sample = frequencyCounts(counts);
  requireAlphabet(alphabetSize, { distinct: sample.distinct, of: 'x' });
  const size = alphabetSize ?? sample.distinct;
  if (size === 1) return { nats: 0, posteriorStandardDeviation: 0 };
  const logPosterior = (logBeta: number): number => {
    const beta = Math.exp(logBeta);
    const likelihood = sumOverSymbols(sample, (count) => logRisingRatio(beta, count));
    return likelihood - logRisingRatio(size * beta, sample.rows) + logPriorDensity(beta, size);
  };
  const { nodes, weights } = logQuadrature(logPosterior, {
    from: -Math.log(size) - MARGIN,
    to: 2 * Math.log(sample.rows) + MARGIN,
  });
  const moments = Array.from(nodes, (node) =>
    dirichletEntropy(sample, { size, beta: Math.exp(node) }),
  );
  const nats = moments.reduce((sum, { mean }, i) => sum + weights[i]! * mean, 0);
  const variance = moments.reduce(
    (sum, given, i) => sum + weights[i]! * (given.variance + (given.mean - nats) ** 2),
    0,
  );
  return { nats, posteriorStandardDeviation: Math.sqrt(variance) };
}
