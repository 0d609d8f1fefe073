import type { Matrix } from '../data/matrix.js';

/** N draws of a pair (X, Y), row i of `x` beside row i of `y`. `x.rows === y.rows`. */
export interface PairedInput {
  readonly type: 'paired';
  readonly x: Matrix;
  readonly y: Matrix;
}

/** N draws of m ≥ 2 variables, row i of every block beside the others: for total correlation. */
export interface JointInput {
  readonly type: 'joint';
  /** Equal numbers of rows. */
  readonly blocks: readonly Matrix[];
}

/**
 * Losses of the supersample construction, by training run. Pairs of one run share a model, so the
 * run is the independent unit.
 */
export interface LossPairsInput {
  readonly type: 'loss-pairs';
  readonly runs: readonly LossPairsRun[];
  /** Every loss lies in [0, lossBound]. */
  readonly lossBound: number;
}

/** One training run: n pairs, of which member U_i was trained on and the twin was held back. */
export interface LossPairsRun {
  /** Losses of the members that were trained on, length n. */
  readonly trained: Float64Array;
  /** Losses of their twins that were not, length n. */
  readonly heldBack: Float64Array;
  /** U_i in {0, 1}: which of the two members was trained on, length n. */
  readonly membership: Uint8Array;
  /** What the model predicted for the same members, where the trainer gives it (`predict`). */
  readonly predictions?: PredictionPairs;
}

/** Predictions of one run, row i beside pair i; finite, the same columns in every run. */
export interface PredictionPairs {
  /** For the members that were trained on: n rows. */
  readonly trained: Matrix;
  /** For their twins that were not: n rows. */
  readonly heldBack: Matrix;
}

/** Weights of R independent runs, one row per run. */
export interface RepeatedWeightsInput {
  readonly type: 'repeated-weights';
  readonly weights: Matrix;
  /** Standard deviation per weight of the output noise that the rows carry, where it is declared. */
  readonly noiseStandardDeviation?: number;
}

/** Everything that a mutual-information estimator can be given. */
export type MIInput = PairedInput | JointInput | LossPairsInput | RepeatedWeightsInput;

/** The tags of MIInput. */
export type MIInputType = MIInput['type'];
