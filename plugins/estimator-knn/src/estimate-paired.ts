import {
  InputUnsupportedError,
  type EstimationContext,
  type MIEstimate,
  type MIInput,
  type Parallel,
} from '@ggmi/core';
import type { DenseMatrix } from '@ggmi/numerics';
import { ceilingWarnings } from './ceiling-warnings.js';
import type { NeighbourOptions } from './estimation/neighbour-options.js';
import type { KsgOptions } from './ksg-options.js';
import { worthThreads, type Threads } from './parallel/threads.js';
import { prepareBlock } from './preparation/prepare-block.js';
import { requirePaired } from './preparation/require-usable.js';
import { sampleSizeWarnings } from './preparation/sample-size-warnings.js';
import { tieWarnings } from './preparation/tie-warnings.js';

/** One of the KSG estimators, as the components run it. */
export interface KsgVariant {
  /** Component id. */
  readonly id: string;
  readonly estimate: (x: DenseMatrix, y: DenseMatrix, options: NeighbourOptions) => number;
  /** The same value, the rows divided among threads. */
  readonly estimateInParallel: (
    blocks: readonly DenseMatrix[],
    options: NeighbourOptions,
    threads: Threads,
  ) => Promise<number>;
  /** The largest value possible with N rows, nats. */
  readonly ceiling: (rows: number, k: number) => number;
}

/** What one estimate is made of. */
export interface PairedRequest {
  readonly input: MIInput;
  readonly context: EstimationContext;
  readonly parallel: Parallel;
}

/**
 * Runs a KSG estimator on paired input: checks, preprocessing, ties, value, caveats. Large samples
 * go to the threads that the host gives; the value is the same to the bit.
 *
 * Throws INPUT_UNSUPPORTED unless the input is paired, and DATA_INVALID on unequal rows and on
 * what `requireUsable` refuses.
 */
export async function estimatePaired(
  variant: KsgVariant,
  options: KsgOptions,
  { input, context, parallel }: PairedRequest,
): Promise<MIEstimate> {
  if (input.type !== 'paired') {
    throw new InputUnsupportedError({
      component: variant.id,
      received: input.type,
      supported: ['paired', 'joint'],
    });
  }
  context.signal.throwIfAborted();
  requirePaired(input.x, input.y);
  const { k, norm, preprocessing } = options;
  const { random } = context;
  const x = prepareBlock(input.x, { name: 'x', k, preprocessing, random });
  const y = prepareBlock(input.y, { name: 'y', k, preprocessing, random });
  const { rows } = input.x;
  const threads = { parallel, signal: context.signal };
  const value = worthThreads(rows, threads)
    ? await variant.estimateInParallel([x.block, y.block], { k, norm }, threads)
    : variant.estimate(x.block, y.block, { k, norm });
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
