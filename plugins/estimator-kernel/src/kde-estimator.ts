import {
  defineComponent,
  type EstimationContext,
  type MIEstimate,
  type MIInput,
  type MIInputType,
} from '@ggmi/core';
import { joinColumns, selectRows, type DenseMatrix } from '@ggmi/numerics';
import { z } from 'zod';
import { densityWarnings } from './density/density-warnings.js';
import { FEWEST_ROWS } from './dependence-capabilities.js';
import { meanLogDensity, type MeanLogDensity } from './estimation/estimate-kde-mi.js';
import { preprocessingOption } from './options/kernel-options.js';
import { prepareBlocks, type PreparedBlocks } from './preparation/prepare-blocks.js';

const id = '@ggmi/estimator-kernel/kde';
const supported: readonly MIInputType[] = ['paired', 'joint'];
const optionsSchema = z.strictObject({
  preprocessing: preprocessingOption,
  bandwidth: z
    .union([z.enum(['scott', 'silverman', 'cross-validated']), z.number().positive().max(1e3)])
    .default('scott')
    .describe(
      'Kernel deviation in units of that of the data, per density: N^(−1/(d+4)); (N(d+2)/4)^(−1/(d+4)); the greatest leave-one-out likelihood (18 times the time); or the number.',
    ),
});
type Options = z.output<typeof optionsSchema>;

/**
 * Leave-one-out kernel-density mutual information as a component: see `estimateKdeMi`. For more than
 * two blocks it is their total correlation.
 */
export const kdeEstimator = defineComponent('mi-estimator', {
  id,
  summary: 'Kernel-density mutual information, leave-one-out, for few dimensions.',
  resultVersion: 1,
  options: optionsSchema,
  capabilities: {
    inputs: supported,
    variables: 'continuous',
    minimumSampleSize: FEWEST_ROWS,
    needsSeed: false,
    resampling: 'subsample',
  },
  needs: {},
  create: ({ options }) => ({
    estimate: (input, context) => estimateOf(prepare(input, options, context), options),
    prepareNull(input, context) {
      const { blocks, names } = prepare(input, options, context);
      const apart = densitiesApart(blocks, names, options).reduce((sum, { nats }) => sum + nats, 0);
      return (order) =>
        densityTogether([blocks[0]!, selectRows(blocks[1]!, order)], options).nats - apart;
    },
  }),
});

function prepare(input: MIInput, options: Options, { signal }: EstimationContext): PreparedBlocks {
  signal.throwIfAborted();
  const { preprocessing } = options;
  return prepareBlocks(input, { component: id, supported, preprocessing, fewest: FEWEST_ROWS });
}

function densitiesApart(
  blocks: readonly DenseMatrix[],
  names: readonly string[],
  { bandwidth }: Options,
): readonly MeanLogDensity[] {
  return blocks.map((block, b) =>
    meanLogDensity(block, {
      name: names[b] ?? `block ${b}`,
      bandwidth,
      evaluation: 'leave-one-out',
    }),
  );
}

function densityTogether(blocks: readonly DenseMatrix[], { bandwidth }: Options): MeanLogDensity {
  const all = blocks.reduce((left, right) => joinColumns(left, right));
  return meanLogDensity(all, {
    name: 'all blocks together',
    bandwidth,
    evaluation: 'leave-one-out',
  });
}

function estimateOf({ blocks, names, rows }: PreparedBlocks, options: Options): MIEstimate {
  const apart = densitiesApart(blocks, names, options);
  const joint = densityTogether(blocks, options);
  return {
    value: apart.reduce((sum, { nats }) => sum - nats, joint.nats),
    unit: 'nats',
    kind: 'estimate',
    sampleSize: rows,
    options,
    warnings: densityWarnings({ blocks, names, densities: [...apart, joint] }),
    diagnostics: {
      jointBandwidthFactor: joint.factor,
      ...Object.fromEntries(apart.map(({ factor }, b) => [`bandwidthFactorBlock${b}`, factor])),
    },
  };
}
