/** A matrix as a list of rows of equal length. */
export type MatrixRows = readonly (readonly number[])[];

/**
 * The law of an item source: Z ~ N(0, covariance), or a categorical law over 0..K-1.
 * Declared by components that know it; the host composes laws into closed-form truth.
 */
export type SourceLaw =
  | { readonly family: 'gaussian'; /** d×d, positive definite. */ readonly covariance: MatrixRows }
  | {
      readonly family: 'categorical';
      /** Length K, sums to 1. */ readonly probabilities: readonly number[];
    };

/**
 * The law of a generator given its prompt.
 *
 * - `linear-gaussian`: M = A p + B e_M per item, S_gen = M + ε; e_M and ε independent between items.
 * - `discrete`: e_p drawn given the prompt, e_M given e_p, M = μ(e_p, e_M), S_gen = κ(M, ε), as
 *   tables. The prompt's symbols, all integers in 0..K-1, make its number in base K, first symbol
 *   slowest; D, M and S_gen share the K item symbols.
 */
export type GeneratorLaw =
  | {
      readonly family: 'linear-gaussian';
      /** A: d×q, q the length of the prompt vector. */
      readonly map: MatrixRows;
      /** Covariance of B e_M: d×d. */
      readonly outputNoise: MatrixRows;
      /** Covariance of ε: d×d, zero where curation adds nothing. */
      readonly curationNoise: MatrixRows;
    }
  | { readonly family: 'discrete'; readonly tables: DiscreteGeneratorTables };

/** Tables of a discrete generator; every row of probabilities sums to 1. */
export interface DiscreteGeneratorTables {
  /** P(e_p | p): one row per prompt. */
  readonly promptFactor: readonly (readonly number[])[];
  /** P(e_M | e_p), per item: one row per e_p, or one row where e_M is independent of it. */
  readonly modelFactor: readonly (readonly number[])[];
  /** P(ε), per item. */
  readonly noise: readonly number[];
  /** μ(e_p, e_M): the raw symbol. */
  readonly output: readonly (readonly number[])[];
  /** κ(M, ε): the curated symbol, one row per item symbol. */
  readonly curation: readonly (readonly number[])[];
}

/**
 * The law of a post-trainer on n items of d columns.
 *
 * - `linear-gaussian`: W = C S + ν, S the n·d items flattened row by row.
 * - `discrete`: P(W | S), one row per data set, data sets in lexicographic order (first item slowest).
 */
export type TrainerLaw =
  | {
      readonly family: 'linear-gaussian';
      /** C: w×(n d). */
      readonly map: MatrixRows;
      /** Covariance of ν: w×w. */
      readonly noise: MatrixRows;
    }
  | {
      readonly family: 'discrete';
      readonly table: readonly (readonly number[])[];
      readonly loss: DiscreteLoss;
    };

/** The loss of every hypothesis on every item symbol. */
export interface DiscreteLoss {
  /** One row per hypothesis, one column per item symbol; every entry in [0, bound]. */
  readonly table: readonly (readonly number[])[];
  readonly bound: number;
}
