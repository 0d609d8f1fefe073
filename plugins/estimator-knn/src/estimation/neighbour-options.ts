import type { BlockNorm } from '@ggmi/numerics';

/** How the neighbours of a point are taken. */
export interface NeighbourOptions {
  /** Which nearest neighbour sets the scale; an integer in 1..N−1. */
  readonly k: number;
  /** The norm inside a block; between blocks the distance is the maximum. */
  readonly norm: BlockNorm;
}
