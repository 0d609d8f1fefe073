import type { Estimate, EstimationContext, InstanceOf, Unit } from '@ggmi/core';
import type { ComponentSubject } from '../../model/subject.js';
import type { KnownLaw } from '../../sampling/known-law.js';

/** The kinds of component that give estimates. */
export type EstimatorKind = 'mi-estimator' | 'divergence-estimator' | 'entropy-estimator';

/** What the checks of estimates have to know of a kind. */
export interface EstimatorTrial<Kind extends EstimatorKind, Sample> {
  readonly kind: Kind;
  /** Laws with known answers that suit the component; from no to strong dependence or difference. */
  laws(subject: ComponentSubject<Kind>): readonly KnownLaw<Sample>[];
  /** Independent units of a sample of the law. */
  sizeOf(subject: ComponentSubject<Kind>, law: KnownLaw<Sample>): number;
  estimate(
    estimator: InstanceOf[Kind],
    sample: Sample,
    context: EstimationContext,
  ): Promise<Estimate> | Estimate;
  /** How many samples of a size an estimate may say went into it: 1, or of two samples 1 or 2. */
  readonly samples: readonly number[];
  /** Units that an estimate of the component may have; a proxy may besides be dimensionless. */
  unitsOf(subject: ComponentSubject<Kind>): readonly Unit[];
  readonly faults: SampleFaults<Sample>;
}

/** The units of information. */
export const informationUnits: readonly Unit[] = [
  'nats',
  'nats/item',
  'nats/dataset',
  'nats/token',
  'nats/byte',
];

/** Samples that are hard, or of which an estimator must not make a number. */
export interface SampleFaults<Sample> {
  /** A sample with this number in one of its places. */
  withValue(sample: Sample, value: number): Sample;
  /** Without any row or run. */
  empty(sample: Sample): Sample;
  /** Parts that should have equally many rows, or columns, and do not. Absent where there is one part. */
  unequal?(sample: Sample): Sample;
  /** The first column, or the losses, or the weights, all alike. */
  constant(sample: Sample): Sample;
  /** Every number rounded to tenths, so that many are tied. */
  rounded(sample: Sample): Sample;
}
