/** A matrix as plain data: a list of rows of equal length. */
export type MatrixRows = readonly (readonly number[])[];

/** A post-trainer that maps its flattened data linearly and adds Gaussian noise. */
export interface LinearTrainer {
  /** weights × (items · d): C of W = C S + ν. */
  readonly map: MatrixRows;
  /** weights × weights covariance of ν; may be singular or zero. */
  readonly noise: MatrixRows;
}

/**
 * A jointly Gaussian, zero-mean generation model.
 *
 * S_anchor is m rows of N(0, Σ_D), flattened row by row; p = A_φ S_anchor; each of the n synthetic
 * items is z_i = A p + B e_i + ε_i with its own e_i and ε_i and the one p that all items share;
 * W' = C' S_anchor + ν' and W = C S_gen + ν.
 */
export interface LinearGaussianChain {
  /** d × d: Σ_D. */
  readonly itemCovariance: MatrixRows;
  /** m ≥ 1. */
  readonly anchorItems: number;
  /** q × (m · d): A_φ. Reversible where its rank is m · d. */
  readonly promptMap: MatrixRows;
  /** d × q: A. */
  readonly generatorMap: MatrixRows;
  /** d × d: the covariance B Σ_e Bᵀ of what the generator adds per item; zero for a deterministic one. */
  readonly generatorNoise: MatrixRows;
  /** d × d: Σ_ε; zero where there is no curation. */
  readonly curationNoise: MatrixRows;
  /** n ≥ 1. */
  readonly syntheticItems: number;
  readonly anchorTrainer: LinearTrainer;
  readonly syntheticTrainer: LinearTrainer;
}
