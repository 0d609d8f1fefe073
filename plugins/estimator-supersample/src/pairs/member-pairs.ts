import type { Matrix } from '@ggmi/core';

/** What is known of both members of the pairs of one run: a row per pair, the loss in column 0. */
export interface MemberPairs {
  readonly trained: Matrix;
  readonly heldBack: Matrix;
}
