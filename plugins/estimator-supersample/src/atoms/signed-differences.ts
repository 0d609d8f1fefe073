import type { SignedRun } from './separate-atoms.js';

/** Differences T as signed magnitudes: T and −T are one pair, two ways round. */
export function signedDifferences(runs: readonly Float64Array[]): SignedRun[] {
  return runs.map((run) => ({
    keys: Array.from(run, Math.abs),
    signs: Int8Array.from(run, Math.sign),
  }));
}
