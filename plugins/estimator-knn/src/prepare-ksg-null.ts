import type { EstimationContext, PairedInput, PermutedValue } from '@ggmi/core';
import type { Marginal } from './estimation/marginal.js';
import type { NeighbourOptions } from './estimation/neighbour-options.js';
import type { KsgOptions } from './ksg-options.js';
import { prepareBlocks } from './preparation/prepare-blocks.js';
import { preparePairedNull } from './prepare-paired-null.js';

/**
 * The null of a KSG estimator: checks, preprocessing and noise as in its estimate, once.
 * Throws DATA_INVALID as `prepareBlocks` does.
 */
export function prepareKsgNull(
  valueOf: (sides: readonly Marginal[], options: NeighbourOptions) => number,
  options: KsgOptions,
  { input, context }: { readonly input: PairedInput; readonly context: EstimationContext },
): PermutedValue {
  const { random, signal } = context;
  signal.throwIfAborted();
  const { k, norm, preprocessing } = options;
  const { blocks } = prepareBlocks(input, { k, preprocessing, random });
  return preparePairedNull(blocks, {
    norm,
    signal,
    valueOf: (sides) => valueOf(sides, { k, norm }),
  });
}
