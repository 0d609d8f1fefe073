/** The sizes that decide a model: a LLaMA-style decoder of bytes. */
export interface ModelShape {
  /** Entries of a hidden state; a multiple of `heads`, each head of an even number of entries. */
  readonly width: number;
  readonly layers: number;
  readonly heads: number;
  /** Entries between the two maps of a feed-forward block. */
  readonly hidden: number;
  /** Tokens that one window holds at most. */
  readonly context: number;
  /** Rows of the embedding and of the output. */
  readonly vocabulary: number;
}

/** Base of the rotary frequencies; adjacent entries of a head form the pairs that are turned. */
export const ROTARY_BASE = 10_000;

/** What RMSNorm adds to the mean square. */
export const NORM_EPSILON = 1e-5;

/** Entries of one head. */
export function headWidth({ width, heads }: ModelShape): number {
  return width / heads;
}
