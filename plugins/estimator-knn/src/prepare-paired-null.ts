import type { PermutedValue } from '@ggmi/core';
import type { BlockNorm, DenseMatrix } from '@ggmi/numerics';
import { marginalOf, rearranged, type Marginal } from './estimation/marginal.js';

/**
 * The null of a permutation test over two prepared sides: their counting structures are made once,
 * and only the joint search is repeated. `valueOf` takes the sides in a pairing.
 */
export function preparePairedNull(
  blocks: readonly DenseMatrix[],
  {
    norm,
    signal,
    valueOf,
  }: {
    readonly norm: BlockNorm;
    readonly signal: AbortSignal;
    readonly valueOf: (sides: readonly [Marginal, Marginal]) => number;
  },
): PermutedValue {
  const [x, y] = blocks.map((block) => marginalOf(block, norm));
  if (x === undefined || y === undefined) throw new RangeError('a pairing takes two blocks');
  return (permutation) => {
    signal.throwIfAborted();
    return valueOf([x, rearranged(y, permutation)]);
  };
}
