import {
  defineComponent,
  InputUnsupportedError,
  type EstimateWarning,
  type EstimationContext,
  type MIEstimate,
  type MIInput,
  type PairedInput,
  type PermutedValue,
} from '@ggmi/core';
import { labelledOf, rossOfClasses, type RossEstimate } from './estimation/estimate-ross.js';
import { nearLogNWarnings } from './near-log-n-warnings.js';
import { tellSidesApart, type SidesApart } from './preparation/discrete-side.js';
import { prepareBlock, type PreparedBlock } from './preparation/prepare-block.js';
import { requirePaired } from './preparation/require-usable.js';
import { sampleSizeWarnings } from './preparation/sample-size-warnings.js';
import { tieWarnings } from './preparation/tie-warnings.js';
import { rossOptions, type RossOptions } from './ross-options.js';

const ID = '@ggmi/estimator-knn/ross';

/** Ross 2014 as a component: see `estimateRoss` for the estimator itself. */
export const rossEstimator = defineComponent('mi-estimator', {
  id: ID,
  summary: 'Ross 2014: mutual information of a continuous and a discrete side.',
  resultVersion: 1,
  options: rossOptions,
  capabilities: {
    inputs: ['paired'],
    variables: 'any',
    minimumSampleSize: 4,
    needsSeed: true,
    resampling: 'subsample',
  },
  needs: {},
  create: ({ options }) => ({
    estimate: (input, context) => estimate(input, options, context),
    prepareNull: (input, context) => prepareNull(input, options, context),
  }),
});

function estimate(input: MIInput, options: RossOptions, context: EstimationContext): MIEstimate {
  if (input.type !== 'paired') {
    throw new InputUnsupportedError({
      component: ID,
      received: input.type,
      supported: ['paired'],
    });
  }
  const { k, norm } = options;
  const { sides, continuous } = prepare(input, options, context);
  const found = rossOfClasses(labelledOf(continuous.block, norm), sides.classes, { k, norm });
  const dimension = continuous.block.columns;
  return {
    value: found.nats,
    unit: 'nats',
    kind: 'estimate',
    sampleSize: found.rows,
    options,
    warnings: [
      ...classWarnings(found, k),
      ...nearLogNWarnings(found.nats, found.rows),
      ...sampleSizeWarnings({ rows: found.rows, dimension, k }),
      ...tieWarnings(continuous.tied),
    ],
    diagnostics: { ceilingNats: found.ceilingNats, rowsLeftOut: found.singletons },
  };
}

/** Permuting the labels leaves the continuous side as it is. */
function prepareNull(
  input: PairedInput,
  options: RossOptions,
  context: EstimationContext,
): PermutedValue {
  const { k, norm } = options;
  const { sides, continuous } = prepare(input, options, context);
  const labelled = labelledOf(continuous.block, norm);
  return (permutation) => {
    context.signal.throwIfAborted();
    const classes = new Int32Array(permutation.length);
    for (const [i, j] of permutation.entries()) {
      if (sides.discrete === 'y') classes[i] = sides.classes[j]!;
      else classes[j] = sides.classes[i]!;
    }
    return rossOfClasses(labelled, classes, { k, norm }).nats;
  };
}

function prepare(
  input: PairedInput,
  { discrete, k, preprocessing }: RossOptions,
  { random, signal }: EstimationContext,
): { readonly sides: SidesApart; readonly continuous: PreparedBlock } {
  signal.throwIfAborted();
  requirePaired(input.x, input.y);
  const sides = tellSidesApart(input, discrete);
  const { name, block } = sides.continuous;
  return { sides, continuous: prepareBlock(block, { name, k, preprocessing, random }) };
}

function classWarnings(
  { singletons, smallClasses, rows }: RossEstimate,
  k: number,
): readonly EstimateWarning[] {
  if (singletons + smallClasses === 0) return [];
  return [
    {
      code: '@ggmi/estimator-knn/SMALL_CLASSES',
      message: `${smallClasses} classes have 2 to k = ${k} rows, where fewer neighbours are taken; ${singletons} of ${singletons + rows} rows are alone in their class and were left out. Merge classes or give more rows.`,
    },
  ];
}
