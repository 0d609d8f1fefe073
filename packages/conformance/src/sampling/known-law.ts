import type { MIInput, MIInputType, RandomStream } from '@ggmi/core';

/** A law of samples for which the quantity that an estimator gives is known. */
export interface KnownLaw<Sample = MIInput> {
  readonly id: string;
  /** Laws of one type are compared with each other; that of the input, where there are several. */
  readonly type: string;
  /** The truth, in the unit of the estimates. */
  readonly nats: number;
  /** Independent draws: rows of blocks, runs of loss pairs or of weights. */
  sample(size: number, random: RandomStream): Sample;
}

/** A law of inputs of estimators of mutual information. */
export interface KnownInformationLaw extends KnownLaw {
  readonly type: MIInputType;
}
