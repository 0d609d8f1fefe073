import { multiply, transpose, type DenseMatrix } from '@ggmi/numerics';
import type { Value } from '../quantity/value.js';
import type { ChainMoments } from './chain-moments.js';
import { linearCombination, trace } from './matrix-forms.js';

/** Expected squared errors ‖z − W‖² of a chain whose weights are one vector of item shape. */
export interface SquaredErrors {
  /** E R_D(W'). */
  readonly anchorRisk: Value;
  /** E R_D(W). */
  readonly syntheticRisk: Value;
  /** E[R_D(W') − R̂_{S_anchor}(W')]. */
  readonly anchorGap: Value;
  /** E[R_D(W) − R̂_{S_gen}(W)]. */
  readonly syntheticGap: Value;
  /** The same towards D_gen with a fresh prompt. */
  readonly syntheticGapOwnLaw: Value;
  /** The same towards D_gen(·|p), the prompt that S_gen was made from. */
  readonly syntheticGapGivenPrompt: Value;
}

/**
 * The risks and signed gaps in closed form.
 *
 * For a zero-mean item z independent of W, E‖z − W‖² = tr Cov z + tr Cov W; for one of the n
 * training items the cross term −2 tr Cov(z_i, W) comes in. Averaged over the items that term is
 * (2/n) tr(C̄ K) for their own noise K, and 2 tr(C̄ G) for the part G that they share.
 */
export function squaredErrors(moments: ChainMoments): SquaredErrors {
  const { item, shared, anchorItems, syntheticItems } = moments;
  const own = linearCombination([1, moments.generator], [1, moments.curation]);
  const anchorMap = moments.anchorMapSum;
  const syntheticMap = moments.syntheticMapSum;
  const anchorWeights = trace(moments.anchorSignal) + trace(moments.anchorTrainerNoise);
  const syntheticWeights =
    trace(moments.weightsFromShared) +
    trace(moments.weightsFromGenerator) +
    trace(moments.weightsFromCuration) +
    trace(moments.syntheticTrainerNoise);

  const anchor = whereItemShaped("W'", anchorMap);
  const synthetic = whereItemShaped('W', syntheticMap);
  const givenPrompt = synthetic(() => (2 / syntheticItems) * traceOfProduct(syntheticMap, own));
  const ownLaw = synthetic(
    () =>
      (2 / syntheticItems) * traceOfProduct(syntheticMap, own) +
      2 * traceOfProduct(syntheticMap, shared),
  );
  return {
    anchorRisk: anchor(() => trace(item) + anchorWeights),
    syntheticRisk: synthetic(() => trace(item) + syntheticWeights),
    anchorGap: anchor(() => (2 / anchorItems) * traceOfProduct(anchorMap, item)),
    syntheticGap:
      typeof ownLaw === 'number' ? ownLaw + trace(item) - trace(shared) - trace(own) : ownLaw,
    syntheticGapOwnLaw: ownLaw,
    syntheticGapGivenPrompt: givenPrompt,
  };
}

/** A squared error exists only where W has the shape of an item. */
function whereItemShaped(weights: string, mapSum: DenseMatrix): (formula: () => number) => Value {
  if (mapSum.rows === mapSum.columns) return (formula) => formula();
  const missing = `${weights} has ${mapSum.rows} coordinates and an item ${mapSum.columns}: no squared error between them`;
  return () => ({ missing });
}

function traceOfProduct(left: DenseMatrix, right: DenseMatrix): number {
  return trace(multiply(left, transpose(right)));
}
