import type {
  EstimateWarning,
  EstimationContext,
  JsonObject,
  Matrix,
  MIEstimate,
  MIEstimator,
  MIInput,
} from '@ggmi/core';
import { FEWEST_ROWS } from './dependence-capabilities.js';
import { dependenceNull } from './null/dependence-null.js';
import { prepareBlocks } from './preparation/prepare-blocks.js';
import type { Preprocessing } from './preparation/preprocess.js';
import type { KernelPair } from './sums/kernel-pair.js';
import { reorderedSums, type PairSums } from './sums/kernel-sums.js';
import type { Statistic } from './sums/statistic.js';

/** Two kernels on a pair of blocks, with what was resolved on the way. */
export interface PreparedPair {
  readonly pair: KernelPair;
  readonly diagnostics: Readonly<Record<string, number>>;
}

/** One measure of dependence, as the components run it. */
export interface DependenceMeasure {
  /** Component id. */
  readonly id: string;
  readonly options: JsonObject & { readonly preprocessing: Preprocessing };
  readonly statistic: Statistic;
  readonly prepare: (blocks: {
    readonly x: Matrix;
    readonly y: Matrix;
    readonly context: EstimationContext;
  }) => PreparedPair;
  /** The value; increasing in the statistic where only the pairing of the rows changes. */
  readonly value: (sums: PairSums) => number;
  readonly explain?: (sums: PairSums) => {
    readonly diagnostics: Readonly<Record<string, number>>;
    readonly warnings: readonly EstimateWarning[];
  };
}

/**
 * Runs a measure of dependence on paired input: checks, preprocessing, kernels, value, its null.
 *
 * `estimate` and `prepareNull` throw INPUT_UNSUPPORTED unless the input is paired, and DATA_INVALID on
 * what `prepareBlocks`, the bandwidth rule and the measure refuse.
 */
export function dependenceEstimator(measure: DependenceMeasure): MIEstimator {
  const prepare = (input: MIInput, context: EstimationContext): PreparedPair => {
    context.signal.throwIfAborted();
    const { blocks } = prepareBlocks(input, {
      component: measure.id,
      supported: ['paired'],
      preprocessing: measure.options.preprocessing,
      fewest: FEWEST_ROWS,
    });
    return measure.prepare({ x: blocks[0]!, y: blocks[1]!, context });
  };
  return {
    estimate: (input, context) => estimateOf(measure, prepare(input, context)),
    prepareNull(input, context) {
      const { pair } = prepare(input, context);
      const productIn = pair.prepareProduct();
      return (order) =>
        measure.value(reorderedSums(pair.sums, { order, product: productIn(order) }));
    },
  };
}

function estimateOf(measure: DependenceMeasure, { pair, diagnostics }: PreparedPair): MIEstimate {
  const { sums } = pair;
  const explanation = measure.explain?.(sums);
  const { zScore, gammaPValue } = dependenceNull(sums, measure.statistic);
  return {
    value: measure.value(sums),
    unit: 'dimensionless',
    kind: 'proxy',
    sampleSize: sums.rows,
    options: measure.options,
    warnings: explanation?.warnings ?? [],
    diagnostics: {
      ...diagnostics,
      ...explanation?.diagnostics,
      ...(zScore === undefined ? {} : { nullZScore: zScore }),
      ...(gammaPValue === undefined ? {} : { gammaNullPValue: gammaPValue }),
    },
  };
}
