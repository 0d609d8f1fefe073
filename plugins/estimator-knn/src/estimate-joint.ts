import type { EstimationContext, JointInput, MIEstimate } from '@ggmi/core';
import type { DenseMatrix } from '@ggmi/numerics';
import { ceilingWarnings } from './ceiling-warnings.js';
import type { NeighbourOptions } from './estimation/neighbour-options.js';
import type { KsgOptions } from './ksg-options.js';
import { prepareBlocks } from './preparation/prepare-blocks.js';
import { sampleSizeWarnings } from './preparation/sample-size-warnings.js';
import { tieWarnings } from './preparation/tie-warnings.js';

/** A KSG estimator of total correlation, as the components run it. */
export interface TotalCorrelationVariant {
  readonly estimate: (blocks: readonly DenseMatrix[], options: NeighbourOptions) => number;
  /** The largest value possible for two blocks of N rows, nats; m blocks reach m − 1 times that. */
  readonly ceiling: (rows: number, k: number) => number;
}

/**
 * Runs a KSG estimator on joint input: checks, preprocessing, ties, value, caveats.
 * Throws DATA_INVALID as `prepareBlocks` does.
 */
export function estimateJoint(
  variant: TotalCorrelationVariant,
  options: KsgOptions,
  { input, context }: { readonly input: JointInput; readonly context: EstimationContext },
): MIEstimate {
  context.signal.throwIfAborted();
  const { k, norm, preprocessing } = options;
  const { random } = context;
  const { blocks, rows, dimension, tied } = prepareBlocks(input, { k, preprocessing, random });
  const value = variant.estimate(blocks, { k, norm });
  const ceiling = (blocks.length - 1) * variant.ceiling(rows, k);
  return {
    value,
    unit: 'nats',
    kind: 'estimate',
    sampleSize: rows,
    options,
    warnings: [
      ...ceilingWarnings(value, ceiling),
      ...sampleSizeWarnings({ rows, dimension, k }),
      ...tieWarnings(tied),
    ],
    diagnostics: { ceilingNats: ceiling },
  };
}
