import type { MIInput, MIInputType, RandomStream } from '@ggmi/core';

/** A law of estimator inputs whose information is known. */
export interface KnownLaw {
  readonly id: string;
  readonly type: MIInputType;
  /** The truth, nats, of what an estimator of this input gives. */
  readonly nats: number;
  /** Independent draws: rows of blocks, runs of loss pairs or of weights. */
  sample(size: number, random: RandomStream): MIInput;
}
