import type { SeparatedAtoms } from '../atoms/separate-atoms.js';
import { densityBandwidth } from './density-bandwidth.js';
import { kernelSumsOfOthers } from './kernel-sums-of-others.js';

/** The values by run, and the bandwidth that they were smoothed with. */
export interface KernelInformation {
  /** Nats per pair, by run. */
  readonly byRun: readonly number[];
  /** In units of T; 0 where every pair was counted. */
  readonly bandwidth: number;
}

/**
 * For each run the mean of ln 2q(T), q(t) = p̂(t)/(p̂(t) + p̂(−t)) from the other runs.
 *
 * p̂ is a Gaussian kernel density of the pairs that lie on no atom; both of its values share one
 * bandwidth, without which p̂(t) and p̂(−t) of a symmetric law would differ by their smoothing. Kernel
 * sums count neighbours (a neighbour at distance 0 counts 1), and one fair pseudo-pair is added as to
 * the counts of atoms: q = (a + ½)/(a + b + 1). Where no run has a neighbour q is ½ and the pair
 * tells nothing, instead of the −∞ of an empty tail.
 */
export function kernelInformation(
  runs: readonly Float64Array[],
  { counted, information }: SeparatedAtoms,
): KernelInformation {
  const smooth = runs.map((run, r) => run.filter((_, pair) => counted[r]![pair] === 0));
  const pooled = Float64Array.from(smooth.flatMap((run) => [...run]));
  if (pooled.length === 0) {
    return { byRun: runs.map((run, r) => information[r]! / run.length), bandwidth: 0 };
  }
  const bandwidth = densityBandwidth(pooled);
  const sums = kernelSumsOfOthers(smooth, bandwidth);
  const byRun = runs.map((run, r) => {
    const { same, mirrored } = sums[r]!;
    let total = information[r]!;
    for (let i = 0; i < same.length; i++) {
      total += Math.log((2 * same[i]! + 1) / (same[i]! + mirrored[i]! + 1));
    }
    return total / run.length;
  });
  return { byRun, bandwidth };
}
