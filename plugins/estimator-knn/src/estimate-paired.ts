import {
  InputUnsupportedError,
  type EstimationContext,
  type MIEstimate,
  type MIInput,
} from '@ggmi/core';
import type { DenseMatrix } from '@ggmi/numerics';
import { ceilingWarnings } from './ceiling-warnings.js';
import type { NeighbourOptions } from './estimation/neighbour-options.js';
import type { KsgOptions } from './ksg-options.js';
import { prepareBlock } from './preparation/prepare-block.js';
import { requirePaired } from './preparation/require-usable.js';
import { sampleSizeWarnings } from './preparation/sample-size-warnings.js';
import { tieWarnings } from './preparation/tie-warnings.js';

/** One of the KSG estimators, as the components run it. */
export interface KsgVariant {
  /** Component id. */
  readonly id: string;
  readonly estimate: (x: DenseMatrix, y: DenseMatrix, options: NeighbourOptions) => number;
  /** The largest value possible with N rows, nats. */
  readonly ceiling: (rows: number, k: number) => number;
}

/**
 * Runs a KSG estimator on paired input: checks, preprocessing, ties, value, caveats.
 *
 * Throws INPUT_UNSUPPORTED unless the input is paired, and DATA_INVALID on unequal rows and on
 * what `requireUsable` refuses.
 */
export function estimatePaired(
  variant: KsgVariant,
  options: KsgOptions,
  { input, context }: { readonly input: MIInput; readonly context: EstimationContext },
): MIEstimate {
  if (input.type !== 'paired') {
    throw new InputUnsupportedError({
      component: variant.id,
      received: input.type,
      supported: ['paired'],
    });
  }
  context.signal.throwIfAborted();
  requirePaired(input.x, input.y);
  const { k, norm, preprocessing } = options;
  const { random } = context;
  const x = prepareBlock(input.x, { name: 'x', k, preprocessing, random });
  const y = prepareBlock(input.y, { name: 'y', k, preprocessing, random });
  const value = variant.estimate(x.block, y.block, { k, norm });
  const { rows } = input.x;
  const ceiling = variant.ceiling(rows, k);
  return {
    value,
    unit: 'nats',
    kind: 'estimate',
    sampleSize: rows,
    options,
    warnings: [
      ...ceilingWarnings(value, ceiling),
      ...sampleSizeWarnings({ rows, dimension: input.x.columns + input.y.columns, k }),
      ...tieWarnings([...x.tied, ...y.tied]),
    ],
    diagnostics: { ceilingNats: ceiling },
  };
}
