import type { DenseMatrix } from '@ggmi/numerics';
import type { QuantityId } from '../quantity/quantity-catalog.js';
import type { Value } from '../quantity/value.js';
import type { ChainMoments } from './chain-moments.js';
import { gaussianLaw, meanSquaredDistance } from './gaussian-law.js';
import { linearCombination } from './matrix-forms.js';

/**
 * The Kullback–Leibler divergences between the item laws of a chain, in nats per item: with the
 * prompt averaged out, and averaged over known prompts (D_M(·|p) = N(A p, B Σ_e Bᵀ)).
 */
export function gaussianDivergences(
  moments: ChainMoments,
): readonly (readonly [id: QuantityId, value: Value])[] {
  const { item, generator, shared } = moments;
  const output = linearCombination([1, generator], [1, shared]);
  const own = linearCombination([1, generator], [1, moments.curation]);
  const synthetic = linearCombination([1, own], [1, shared]);
  const zero = linearCombination([0, shared]);
  return [
    ['task-kl', meanGaussianKl({ from: item, to: output, meanSpread: zero })],
    ['task-kl-reversed', meanGaussianKl({ from: output, to: item, meanSpread: zero })],
    ['generation-kl', meanGaussianKl({ from: output, to: synthetic, meanSpread: zero })],
    ['task-kl-given-prompt', meanGaussianKl({ from: item, to: generator, meanSpread: shared })],
    [
      'task-kl-reversed-given-prompt',
      meanGaussianKl({ from: generator, to: item, meanSpread: shared }),
    ],
    ['generation-kl-given-prompt', meanGaussianKl({ from: generator, to: own, meanSpread: zero })],
  ];
}

/**
 * E KL(N(μ, P) ‖ N(0, Q)) = ½ [tr(Q⁻¹ (P + Cov μ)) − d + ln |Q| − ln |P|] over a random zero-mean
 * shift μ; equal laws give 0 exactly. Missing where one of the two laws has no density: it is then
 * infinite, or both live on the same lower-dimensional space, which this formula does not treat.
 */
function meanGaussianKl(laws: {
  readonly from: DenseMatrix;
  readonly to: DenseMatrix;
  readonly meanSpread: DenseMatrix;
}): Value {
  if (isEqual(laws.from, laws.to) && laws.meanSpread.values.every((entry) => entry === 0)) return 0;
  const to = gaussianLaw(laws.to);
  const from = gaussianLaw(laws.from);
  if (to === undefined || from === undefined) {
    const both = to === undefined && from === undefined;
    return {
      missing: both
        ? 'not computed: neither law has a density'
        : 'infinite: one of the two laws has no density',
    };
  }
  const spread = linearCombination([1, laws.from], [1, laws.meanSpread]);
  const distance = meanSquaredDistance(to, spread) - to.dimension;
  return 0.5 * (distance + to.logDeterminant - from.logDeterminant);
}

function isEqual(left: DenseMatrix, right: DenseMatrix): boolean {
  return left.values.every((entry, index) => entry === right.values[index]);
}
