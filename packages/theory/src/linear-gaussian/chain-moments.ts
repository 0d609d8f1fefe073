import { fromRows, type DenseMatrix } from '@ggmi/numerics';
import type { LinearGaussianChain } from './linear-gaussian-chain.js';
import { itemBlocks, linearCombination, mapCovariance } from './matrix-forms.js';

/**
 * The second moments that every closed form of a linear-Gaussian chain is made of.
 *
 * No matrix grows with the number of items. The covariance of the flattened synthetic data is
 * J_n ⊗ G + I_n ⊗ K (J_n all ones, G the covariance of the shared part A p, K the one of an item's
 * own noise), so a trainer C = (C_1 … C_n) sees C̄ G C̄ᵀ + Σ_i C_i K C_iᵀ with C̄ = Σ_i C_i.
 */
export interface ChainMoments {
  /** d × d: Σ_D. */
  readonly item: DenseMatrix;
  /** d × d: G, the covariance of A p. */
  readonly shared: DenseMatrix;
  /** d × d: B Σ_e Bᵀ. */
  readonly generator: DenseMatrix;
  /** d × d: Σ_ε. */
  readonly curation: DenseMatrix;
  readonly anchorItems: number;
  readonly syntheticItems: number;
  /** w' × d: Σ_i C'_i. */
  readonly anchorMapSum: DenseMatrix;
  /** w × d: Σ_i C_i. */
  readonly syntheticMapSum: DenseMatrix;
  readonly anchorTrainerNoise: DenseMatrix;
  readonly syntheticTrainerNoise: DenseMatrix;
  /** w' × w': the covariance of C' S_anchor. */
  readonly anchorSignal: DenseMatrix;
  /** w × w: what the shared part, the generator's noise and curation each put into the covariance of C S_gen. */
  readonly weightsFromShared: DenseMatrix;
  readonly weightsFromGenerator: DenseMatrix;
  readonly weightsFromCuration: DenseMatrix;
}

/** The moments of a chain that has passed `linearGaussianProblems` without a finding. */
export function chainMoments(chain: LinearGaussianChain): ChainMoments {
  const item = fromRows(chain.itemCovariance);
  const generator = fromRows(chain.generatorNoise);
  const curation = fromRows(chain.curationNoise);
  const prompt = blockwise(fromRows(chain.promptMap), chain.anchorItems, item);
  const shared = mapCovariance(fromRows(chain.generatorMap), prompt);
  const anchorMap = fromRows(chain.anchorTrainer.map);
  const syntheticMap = fromRows(chain.syntheticTrainer.map);
  const syntheticMapSum = blockSum(syntheticMap, chain.syntheticItems);
  return {
    item,
    shared,
    generator,
    curation,
    anchorItems: chain.anchorItems,
    syntheticItems: chain.syntheticItems,
    anchorMapSum: blockSum(anchorMap, chain.anchorItems),
    syntheticMapSum,
    anchorTrainerNoise: fromRows(chain.anchorTrainer.noise),
    syntheticTrainerNoise: fromRows(chain.syntheticTrainer.noise),
    anchorSignal: blockwise(anchorMap, chain.anchorItems, item),
    weightsFromShared: mapCovariance(syntheticMapSum, shared),
    weightsFromGenerator: blockwise(syntheticMap, chain.syntheticItems, generator),
    weightsFromCuration: blockwise(syntheticMap, chain.syntheticItems, curation),
  };
}

function blockSum(map: DenseMatrix, items: number): DenseMatrix {
  return linearCombination(...itemBlocks(map, items).map((block) => [1, block] as const));
}

/** Σ_i C_i Σ C_iᵀ: the covariance of a map of independent items, each with covariance Σ. */
function blockwise(map: DenseMatrix, items: number, covariance: DenseMatrix): DenseMatrix {
  return linearCombination(
    ...itemBlocks(map, items).map((block) => [1, mapCovariance(block, covariance)] as const),
  );
}
