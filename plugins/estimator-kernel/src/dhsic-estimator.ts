import {
  defineComponent,
  type EstimationContext,
  type MIEstimate,
  type MIInput,
  type MIInputType,
} from '@ggmi/core';
import { z } from 'zod';
import { kernelCapabilities, FEWEST_ROWS } from './dependence-capabilities.js';
import { estimateDhsic } from './estimation/estimate-dhsic.js';
import { gaussianPair } from './estimation/gaussian-pair.js';
import { biasedHsicOf } from './estimation/hsic-of-sums.js';
import { gaussianOptions } from './options/kernel-options.js';
import { prepareBlocks, type PreparedBlocks } from './preparation/prepare-blocks.js';
import { reorderedSums } from './sums/kernel-sums.js';

const id = '@ggmi/estimator-kernel/dhsic';
const supported: readonly MIInputType[] = ['paired', 'joint'];
const optionsSchema = z.strictObject(gaussianOptions);
type Options = z.output<typeof optionsSchema>;

/** dHSIC as a component: see `estimateDhsic`. Joint dependence of any number of blocks. */
export const dhsicEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'dHSIC: joint dependence of any number of blocks, Gaussian kernels; no information.',
  resultVersion: 1,
  options: optionsSchema,
  capabilities: { ...kernelCapabilities, inputs: supported },
  needs: {},
  create: ({ options }) => ({
    estimate: (input, context) => estimateOf(prepare(input, options, context), options),
    prepareNull(input, context) {
      const { blocks } = prepare(input, options, context);
      // For two blocks dHSIC is biased HSIC with divisor N².
      const { pair } = gaussianPair({ x: blocks[0]!, y: blocks[1]! }, options);
      const productIn = pair.prepareProduct();
      return (order) => {
        const permuted = reorderedSums(pair.sums, { order, product: productIn(order) });
        return biasedHsicOf(permuted, 'n-squared');
      };
    },
  }),
});

function prepare(input: MIInput, options: Options, { signal }: EstimationContext): PreparedBlocks {
  signal.throwIfAborted();
  const { preprocessing } = options;
  return prepareBlocks(input, { component: id, supported, preprocessing, fewest: FEWEST_ROWS });
}

function estimateOf({ blocks, names, rows }: PreparedBlocks, options: Options): MIEstimate {
  const { value, bandwidths, gammaPValue } = estimateDhsic(blocks, { ...options, names });
  return {
    value,
    unit: 'dimensionless',
    kind: 'proxy',
    sampleSize: rows,
    options,
    warnings: [],
    diagnostics: {
      ...Object.fromEntries(bandwidths.map((sigma, b) => [`bandwidthBlock${b}`, sigma])),
      ...(gammaPValue === undefined ? {} : { gammaNullPValue: gammaPValue }),
    },
  };
}
