import type { CriticObjective } from './critic-objective.js';
import { ascentOfMeans, meanOfPaired, meanOfUnpaired } from './paired-and-unpaired.js';

/**
 * Jensen–Shannon: 2 ln 2 − mean of ln(1 + exp(−s_ii)) − mean over i ≠ j of ln(1 + exp s_ij).
 *
 * The logistic loss of telling pairs from products: bounded gradients, largest at
 * s = ln p(x, y)/(p(x)p(y)), where it is twice the Jensen–Shannon divergence, not the information.
 * Source: Nowozin, Cseke & Tomioka 2016, table 6 (GAN); Hjelm et al. 2019, eq. 4.
 */
export const jensenShannonObjective: CriticObjective = {
  value: (scores) =>
    2 * Math.LN2 -
    meanOfPaired(scores, (score) => softplus(-score)) -
    meanOfUnpaired(scores, softplus),
  ascent: (scores) =>
    ascentOfMeans(scores, { paired: (score) => logistic(-score), unpaired: logistic }),
};

function softplus(value: number): number {
  return Math.max(value, 0) + Math.log1p(Math.exp(-Math.abs(value)));
}

function logistic(value: number): number {
  return value >= 0 ? 1 / (1 + Math.exp(-value)) : Math.exp(value) / (1 + Math.exp(value));
}
