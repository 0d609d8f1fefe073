import type { DenseMatrix } from '@ggmi/numerics';
import type { PairScorer } from '../evaluation/score-held-out.js';
import type { ParameterBlock } from '../network/parameter-block.js';

/** A trained function of a pair that stands for ln p(x, y) / (p(x) p(y)), up to what its bound allows. */
export interface Critic extends PairScorer {
  readonly parameters: ParameterBlock;
  /** Adds the gradient of the parameters for the last `score`, given that by its entries. */
  backward(scoreGradient: DenseMatrix): void;
}

/** The shape of a critic. */
export interface CriticShape {
  readonly dimensionsX: number;
  readonly dimensionsY: number;
  /** Sizes of the hidden layers, first to last; at least one. */
  readonly hidden: readonly number[];
}
