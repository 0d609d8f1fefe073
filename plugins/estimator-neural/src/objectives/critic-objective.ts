import type { DenseMatrix } from '@ggmi/numerics';

/**
 * What a critic is trained to make large, a function of the n × n scores of a batch whose row i
 * belongs to column i. n ≥ 2.
 */
export interface CriticObjective {
  /** The objective in nats; 0 for scores that are all 0. */
  value(scores: DenseMatrix): number;
  /** The direction of ascent by every score. Only Donsker–Varadhan's depends on earlier calls. */
  ascent(scores: DenseMatrix): DenseMatrix;
}
