import { trigamma } from '@ggmi/numerics';
import { trigammaComplement } from './trigamma-complement.js';

/** From here on 1 − xψ′(x+1) is the smaller number, below xψ′(x+1). */
const COMPLEMENT_FROM = 1;

/**
 * ln dξ/d(ln β), up to a constant: the density of ln β under which the prior mean of H,
 * ξ(β) = ψ(Kβ+1) − ψ(β+1), is uniform on [0, ln K]. K = `size` ≥ 2.
 *
 * dξ/d(ln β) = κψ′(κ+1) − βψ′(β+1), κ = Kβ; taken between the complements where β is large.
 */
export function logPriorDensity(beta: number, size: number): number {
  const kappa = size * beta;
  if (beta >= COMPLEMENT_FROM) {
    return Math.log(trigammaComplement(beta) - trigammaComplement(kappa));
  }
  const ofKappa =
    kappa < COMPLEMENT_FROM ? kappa * trigamma(kappa + 1) : 1 - trigammaComplement(kappa);
  return Math.log(ofKappa - beta * trigamma(beta + 1));
}
