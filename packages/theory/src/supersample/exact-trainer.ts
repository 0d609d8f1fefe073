import type { ProbabilityRows } from '../discrete/discrete-chain.js';

/** A trainer on a finite alphabet whose supersample informations can be enumerated. */
export interface ExactTrainer {
  /** k probabilities: the law of an item. */
  readonly itemLaw: readonly number[];
  /** n ≥ 1: training items, and pairs of the supersample. */
  readonly items: number;
  /** k^n × |W|: the law of W given the training set, data sets numbered as in `DiscreteChain`. */
  readonly trainer: ProbabilityRows;
  /** |W| × k: the label, from 0, that model w predicts on item z. */
  readonly predictions: readonly (readonly number[])[];
  /** labels × k: the loss in [0, 1] of a prediction on an item. */
  readonly loss: readonly (readonly number[])[];
}
