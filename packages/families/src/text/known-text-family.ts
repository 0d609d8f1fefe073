import type { RandomStream } from '@ggmi/numerics';

/** A joint law of two lists of texts whose mutual information is known exactly, with its sampler. */
export interface KnownTextFamily {
  /** Unique and readable, such as `text-10x0.2bit`. */
  readonly id: string;
  /** One sentence: what the law is. */
  readonly summary: string;
  /** Texts on each side of a pair. */
  readonly sources: number;
  /** I(X;Y) in nats. */
  readonly mutualInformation: number;
  /** n independent draws: entry i of `x` belongs to entry i of `y`; each holds `sources` texts. */
  sample(n: number, random: RandomStream): PairedTexts;
}

/** Draws of a pair of lists of texts. */
export interface PairedTexts {
  readonly x: readonly (readonly string[])[];
  readonly y: readonly (readonly string[])[];
}
