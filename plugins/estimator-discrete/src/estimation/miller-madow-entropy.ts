import { frequencyCounts, type SymbolCounts } from '../counting/frequency-counts.js';
import { plugInEntropy } from './plug-in-entropy.js';

/**
 * The plug-in entropy with its first-order bias put back: H_plug-in + (K − 1)/(2N), nats, K the
 * number of observed symbols.
 *
 * Source: Miller 1955, "Note on the bias of information estimates"; Paninski 2003. Assumes
 * i.i.d. rows. Bias O(1/N²) once every symbol has been seen; still downward where rare symbols have
 * not. May exceed ln K. Cost: O(K log K).
 */
export function millerMadowEntropy(counts: SymbolCounts): number {
  const { distinct, rows } = frequencyCounts(counts);
  return plugInEntropy(counts) + (distinct - 1) / (2 * rows);
}
