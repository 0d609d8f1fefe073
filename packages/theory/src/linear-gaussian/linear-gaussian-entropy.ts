import type { DenseMatrix } from '@ggmi/numerics';
import { scale, sum, type Value } from '../quantity/value.js';
import type { ChainMoments } from './chain-moments.js';
import { gaussianEntropy } from './gaussian-information.js';
import { linearCombination } from './matrix-forms.js';

/** Differential entropies of a linear-Gaussian chain in nats, of one item and of the whole data set. */
export interface LinearGaussianEntropy {
  readonly anchorPerItem: Value;
  readonly anchor: Value;
  /** One item of M(p) with the prompt averaged out. */
  readonly outputPerItem: Value;
  readonly output: Value;
  readonly syntheticPerItem: Value;
  readonly synthetic: Value;
  /** H(M(p)|p): ΔI, the prompt factor A p being sufficient. */
  readonly gainPerItem: Value;
  readonly gain: Value;
  /** H(S_gen|S_anchor) = H(S_gen|p). */
  readonly syntheticGivenAnchor: Value;
}

/** The entropies from the chain's moments. */
export function linearGaussianEntropy(moments: ChainMoments): LinearGaussianEntropy {
  const { item, generator, shared, syntheticItems } = moments;
  const own = linearCombination([1, generator], [1, moments.curation]);
  const anchorPerItem = gaussianEntropy(item, 'an anchor item');
  const gainPerItem = gaussianEntropy(generator, 'the generator noise');
  return {
    anchorPerItem,
    anchor: scale(moments.anchorItems, anchorPerItem),
    outputPerItem: gaussianEntropy(plus(generator, shared), 'an item of M(p)'),
    output: exchangeableEntropy({ own: generator, shared, items: syntheticItems, of: 'M(p)' }),
    syntheticPerItem: gaussianEntropy(plus(own, shared), 'a synthetic item'),
    synthetic: exchangeableEntropy({ own, shared, items: syntheticItems, of: 'S_gen' }),
    gainPerItem,
    gain: scale(syntheticItems, gainPerItem),
    syntheticGivenAnchor: scale(
      syntheticItems,
      gaussianEntropy(own, 'a synthetic item given the prompt'),
    ),
  };
}

/**
 * The entropy of items A p + own noise with one shared p: the covariance J_n ⊗ G + I_n ⊗ K has
 * determinant |K|^(n−1) |K + n G| (the all-ones direction carries n G, every other one carries K).
 */
function exchangeableEntropy(input: {
  readonly own: DenseMatrix;
  readonly shared: DenseMatrix;
  readonly items: number;
  readonly of: string;
}): Value {
  const { own, shared, items, of } = input;
  const mean = gaussianEntropy(linearCombination([1, own], [items, shared]), of);
  if (items === 1) return mean;
  return sum(mean, scale(items - 1, gaussianEntropy(own, of)));
}

function plus(left: DenseMatrix, right: DenseMatrix): DenseMatrix {
  return linearCombination([1, left], [1, right]);
}
