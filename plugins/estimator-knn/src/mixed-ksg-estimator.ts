import {
  defineComponent,
  InputUnsupportedError,
  type EstimationContext,
  type MIEstimate,
  type MIInput,
} from '@ggmi/core';
import { digammaInteger } from '@ggmi/numerics';
import { ceilingWarnings } from './ceiling-warnings.js';
import { marginalOf } from './estimation/marginal.js';
import { mixedKsgOfMarginals } from './estimation/estimate-mixed-ksg.js';
import { ksgOptions, type KsgOptions } from './ksg-options.js';
import { prepareBlocks } from './preparation/prepare-blocks.js';
import { sampleSizeWarnings } from './preparation/sample-size-warnings.js';
import { preparePairedNull } from './prepare-paired-null.js';

const ID = '@ggmi/estimator-knn/mixed-ksg';

/**
 * Gao et al. 2017 as a component: see `estimateMixedKsg`. Repeated values are data here: no noise
 * is added, and every map of the columns keeps equal values equal.
 */
export const mixedKsgEstimator = defineComponent('mi-estimator', {
  id: ID,
  summary: 'Gao et al. 2017: mutual information of discrete, continuous and mixed pairs.',
  resultVersion: 1,
  options: ksgOptions,
  capabilities: {
    inputs: ['paired'],
    variables: 'any',
    minimumSampleSize: 4,
    needsSeed: false,
    resampling: 'subsample',
    symmetric: true,
  },
  needs: {},
  create: ({ options }) => ({
    estimate: (input, context) => estimate(input, options, context),
    prepareNull: (input, context) => {
      const { random, signal } = context;
      signal.throwIfAborted();
      const { k, norm, preprocessing } = options;
      const { blocks } = prepareBlocks(input, { k, preprocessing, random, ties: 'keep' });
      return preparePairedNull(blocks, {
        norm,
        signal,
        valueOf: (sides) => mixedKsgOfMarginals(sides, { k, norm }),
      });
    },
  }),
});

function estimate(input: MIInput, options: KsgOptions, context: EstimationContext): MIEstimate {
  if (input.type !== 'paired') {
    throw new InputUnsupportedError({
      component: ID,
      received: input.type,
      supported: ['paired'],
    });
  }
  const { random, signal } = context;
  signal.throwIfAborted();
  const { k, norm, preprocessing } = options;
  const prepared = prepareBlocks(input, { k, preprocessing, random, ties: 'keep' });
  const { rows, dimension } = prepared;
  const [x, y] = prepared.blocks.map((block) => marginalOf(block, norm));
  const value = mixedKsgOfMarginals([x!, y!], { k, norm });
  const ceiling = Math.log(rows) - digammaInteger(k);
  return {
    value,
    unit: 'nats',
    kind: 'estimate',
    sampleSize: rows,
    options,
    warnings: [...ceilingWarnings(value, ceiling), ...sampleSizeWarnings({ rows, dimension, k })],
    diagnostics: { ceilingNats: ceiling },
  };
}
