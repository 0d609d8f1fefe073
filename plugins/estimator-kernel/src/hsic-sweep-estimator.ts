import { defineComponent, type EstimationContext, type MIEstimate, type MIInput } from '@ggmi/core';
import { z } from 'zod';
import { dependenceCapabilities, FEWEST_ROWS } from './dependence-capabilities.js';
import {
  combinedGammaPValue,
  standardisedHsic,
  sweepBandwidths,
  sweepDiagnostics,
} from './estimation/bandwidth-sweep.js';
import { bandwidthOption, preprocessingOption } from './options/kernel-options.js';
import { prepareBlocks } from './preparation/prepare-blocks.js';
import { reorderedSums } from './sums/kernel-sums.js';

const id = '@ggmi/estimator-kernel/hsic-sweep';

const optionsSchema = z.strictObject({
  preprocessing: preprocessingOption,
  bandwidth: bandwidthOption,
  multiples: z
    .array(z.number().positive().max(1e100))
    .min(1)
    .max(16)
    .refine((multiples) => new Set(multiples).size === multiples.length, 'Every multiple once.')
    .default([0.25, 0.5, 1, 2, 4])
    .describe('Factors on σ of both blocks, all of which are looked at.'),
});

type Options = z.output<typeof optionsSchema>;

/**
 * The greatest standardised HSIC over several bandwidths, as a component.
 *
 * The value is max over multiples of (HSIC_u − mean)/sd, moments over all pairings of the rows: about
 * 0 to 2 at independence, growing as N with dependence. It answers "is there dependence at any
 * scale"; its permutation p-value needs no further correction. It has no interval: it is a test
 * statistic, whose spread does not fall with N.
 */
export const hsicSweepEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'HSIC over several bandwidths: the greatest standardised value, one combined null.',
  resultVersion: 1,
  options: optionsSchema,
  capabilities: { ...dependenceCapabilities, resampling: 'none' },
  needs: {},
  create: ({ options }) => ({
    estimate: (input, context) => estimateSweep(input, options, context),
    prepareNull(input, context) {
      const { swept } = prepareSweep(input, options, context);
      const parts = swept.map(({ pair }) => ({
        sums: pair.sums,
        productIn: pair.prepareProduct(swept.length),
      }));
      return (order) =>
        Math.max(
          ...parts.map(({ sums, productIn }) =>
            standardisedHsic(reorderedSums(sums, { order, product: productIn(order) })),
          ),
        );
    },
  }),
});

function prepareSweep(input: MIInput, options: Options, { signal }: EstimationContext) {
  signal.throwIfAborted();
  const { preprocessing } = options;
  const { blocks } = prepareBlocks(input, {
    component: id,
    supported: ['paired'],
    preprocessing,
    fewest: FEWEST_ROWS,
  });
  return sweepBandwidths({ x: blocks[0]!, y: blocks[1]! }, options);
}

function estimateSweep(input: MIInput, options: Options, context: EstimationContext): MIEstimate {
  const { sigmas, swept } = prepareSweep(input, options, context);
  const scores = swept.map(({ pair }) => standardisedHsic(pair.sums));
  const value = Math.max(...scores);
  const gammaPValue = combinedGammaPValue(swept);
  return {
    value,
    unit: 'dimensionless',
    kind: 'proxy',
    sampleSize: swept[0]?.pair.sums.rows ?? 0,
    options,
    warnings: [],
    diagnostics: {
      bandwidthX: sigmas[0],
      bandwidthY: sigmas[1],
      bestMultiple: options.multiples[scores.indexOf(value)] ?? 1,
      ...Object.assign({}, ...swept.map(sweepDiagnostics)),
      ...(gammaPValue === undefined ? {} : { gammaNullPValueBonferroni: gammaPValue }),
    },
  };
}
