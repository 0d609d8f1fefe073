/** A probability table as plain data: one row per condition, each row summing to 1. */
export type ProbabilityRows = readonly (readonly number[])[];

/** A function of two finite arguments as a table of outcomes, or the named case of addition. */
export type OutcomeTable = readonly (readonly number[])[] | 'addition-modulo';

/** The loss of every hypothesis on every item. */
export interface LossTable {
  /** hypotheses × items; W and W' index the same hypotheses. */
  readonly table: readonly (readonly number[])[];
  /** The interval that the loss is known to lie in. Default: from min(0, smallest) to the largest entry. */
  readonly range?: readonly [lowest: number, highest: number];
}

/**
 * A generation model on finite alphabets, as plain data.
 *
 * S_anchor is m i.i.d. items of D; p = φ_T(S_anchor); e_p is drawn given p, once for all items; each
 * of the n synthetic items draws its own e_M given e_p and its own ε, and is κ(μ(e_p, e_M), ε);
 * W and W' are drawn given S_gen and given S_anchor. Items and factors are numbered from 0, and D, M
 * and S_gen share the item alphabet. A data set of items (a, b, …) has the number
 * a·k^(items−1) + b·k^(items−2) + …, k the size of the item alphabet.
 */
export interface DiscreteChain {
  /** k probabilities: D. */
  readonly itemLaw: readonly number[];
  /** m ≥ 1. */
  readonly anchorItems: number;
  /** n ≥ 1. With n > 1, e_p must be a function of p: items are i.i.d. given p. */
  readonly syntheticItems: number;
  /** φ_T: the prompt of each of the k^m anchor data sets; `reversible` gives each its own. */
  readonly prompt: readonly number[] | 'reversible';
  /** prompts × |e_p|: the law of e_p given p. */
  readonly promptFactor: ProbabilityRows;
  /** h: the class of each e_p. Default: the identity. Sufficient if M depends on e_p through it alone. */
  readonly promptClass?: readonly number[];
  /** |e_p| × |e_M|, or one row if e_M is independent of e_p: the law of e_M given e_p, per item. */
  readonly generatorFactor: ProbabilityRows;
  /** |ε| probabilities, per item; [1] where there is no curation noise. */
  readonly curationFactor: readonly number[];
  /** μ, |e_p| × |e_M|: the raw item of each pair of factors. */
  readonly output: OutcomeTable;
  /** κ, k × |ε|: the curated item. */
  readonly curation: OutcomeTable;
  /** k^n × |W|: the law of W given S_gen. */
  readonly syntheticTrainer: ProbabilityRows;
  /** k^m × |W'|: the law of W' given S_anchor. */
  readonly anchorTrainer: ProbabilityRows;
  /** k^m × |e_M|^n × |Y|: the law of the target given the anchors and the generator's factors. */
  readonly target?: readonly ProbabilityRows[];
  readonly loss?: LossTable;
}
