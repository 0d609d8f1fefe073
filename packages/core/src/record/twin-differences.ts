/**
 * The law of T = loss of the held-back twin − loss of the trained twin, over all pairs of all runs of
 * one arm of a supersample reading: what a pooled ld-CMI is read from. Symmetric about 0 where the
 * losses do not tell which twin was trained on.
 */
export interface TwinDifferences {
  readonly reading: string;
  /** `anchors`, or a generator's name. */
  readonly arm: string;
  /** n · R: values of T, those at 0 included. */
  readonly pairs: number;
  /** Values that are exactly 0, which stand in no bin. */
  readonly zeros: number;
  /** The ends of the bins, in `loss`, symmetric about 0 and the same for all arms of a reading. */
  readonly edges: readonly number[];
  /** Values in each bin: one fewer than edges. A bin holds its lower end, the last one both. */
  readonly counts: readonly number[];
}
