import type { EstimationContext, PairedInput, PermutedValue } from '@ggmi/core';
import type { BlockNorm } from '@ggmi/numerics';
import { marginalOf, rearranged, type Marginal } from './estimation/marginal.js';
import { prepareBlocks } from './preparation/prepare-blocks.js';
import type { Preprocessing } from './preparation/preprocess.js';

/**
 * The null of a permutation test: checks, preprocessing, noise and the counting structures of the
 * two sides are made once, and only the joint search is repeated.
 *
 * `valueOf` takes the sides in a pairing. Throws DATA_INVALID as `prepareBlocks` does.
 */
export function preparePairedNull(
  valueOf: (marginals: readonly Marginal[]) => number,
  options: { readonly k: number; readonly norm: BlockNorm; readonly preprocessing: Preprocessing },
  { input, context }: { readonly input: PairedInput; readonly context: EstimationContext },
): PermutedValue {
  const { random, signal } = context;
  signal.throwIfAborted();
  const { blocks } = prepareBlocks(input, { ...options, random });
  const [x, y] = blocks.map((block) => marginalOf(block, options.norm));
  if (x === undefined || y === undefined) throw new RangeError('paired input has two sides');
  return (permutation) => {
    signal.throwIfAborted();
    return valueOf([x, rearranged(y, permutation)]);
  };
}
