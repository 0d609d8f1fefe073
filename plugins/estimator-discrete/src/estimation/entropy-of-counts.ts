/**
 * An estimate of H, nats, from how often each observed symbol occurred.
 * Shape: at least one count, every count a positive integer.
 */
export type EntropyOfCounts = (counts: Int32Array) => number;

/** N, the sum of the counts. */
export function sampleSizeOf(counts: Int32Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
