import {
  DataInvalidError,
  defineComponent,
  InputUnsupportedError,
  type EstimateWarning,
  type EstimationContext,
  type JointInput,
  type MIEstimate,
  type MIInput,
  type PairedInput,
} from '@ggmi/core';
import { randomStream, type DenseMatrix } from '@ggmi/numerics';
import { lncOfMarginals, type LncEstimate } from './estimation/estimate-lnc.js';
import { marginalOf } from './estimation/marginal.js';
import { nonUniformityThreshold } from './estimation/non-uniformity-threshold.js';
import { lncOptions, type LncComponentOptions } from './lnc-options.js';
import { nearLogNWarnings } from './near-log-n-warnings.js';
import { pairedCapabilities } from './paired-capabilities.js';
import { prepareBlocks, type PreparedBlocks } from './preparation/prepare-blocks.js';
import { sampleSizeWarnings } from './preparation/sample-size-warnings.js';
import { tieWarnings } from './preparation/tie-warnings.js';
import { preparePairedNull } from './prepare-paired-null.js';

const ID = '@ggmi/estimator-knn/lnc';

/** LNC (Gao et al. 2015) as a component: see `estimateLnc` for the estimator itself. */
export const lncEstimator = defineComponent('mi-estimator', {
  id: ID,
  summary: 'LNC: KSG2 corrected for strong dependence, where neighbourhoods are thin.',
  resultVersion: 1,
  options: lncOptions,
  capabilities: { ...pairedCapabilities, minimumSampleSize: 6 },
  needs: {},
  create: ({ options }) => {
    const thresholdFor = thresholds(options);
    return {
      estimate: (input, context) => estimate(input, options, { context, thresholdFor }),
      prepareNull: (input, context) => {
        const { blocks } = prepare(input, options, context);
        const threshold = thresholdFor(blocks);
        return preparePairedNull(blocks, {
          norm: 'chebyshev',
          signal: context.signal,
          valueOf: (sides) => lncOfMarginals(sides, { k: options.k, threshold }).nats,
        });
      },
    };
  },
});

type ThresholdFor = (blocks: readonly DenseMatrix[]) => number;

/** α is a constant of the method, so its simulation has a key of its own and runs once per shape. */
function thresholds({ k, threshold, falseCorrections }: LncComponentOptions): ThresholdFor {
  const known = new Map<string, number>();
  return (blocks) => {
    if (threshold !== 'calibrated') return threshold;
    const widths = blocks.map(({ columns }) => columns);
    const key = `${ID}/threshold/${k}/${widths.join('+')}`;
    const found =
      known.get(key) ??
      nonUniformityThreshold({ k, widths }, { level: falseCorrections, random: randomStream(key) });
    known.set(key, found);
    return found;
  };
}

function estimate(
  input: MIInput,
  options: LncComponentOptions,
  run: { readonly context: EstimationContext; readonly thresholdFor: ThresholdFor },
): MIEstimate {
  if (input.type !== 'paired' && input.type !== 'joint') {
    throw new InputUnsupportedError({
      component: ID,
      received: input.type,
      supported: ['paired', 'joint'],
    });
  }
  const { k } = options;
  const { blocks, rows, dimension, tied } = prepare(input, options, run.context);
  const threshold = run.thresholdFor(blocks);
  const marginals = blocks.map((block) => marginalOf(block, 'chebyshev'));
  const found = lncOfMarginals(marginals, { k, threshold });
  return {
    value: found.nats,
    unit: 'nats',
    kind: 'estimate',
    sampleSize: rows,
    options,
    warnings: [
      ...flatWarnings(found),
      ...nearLogNWarnings(found.nats, rows),
      ...sampleSizeWarnings({ rows, dimension, k }),
      ...tieWarnings(tied),
    ],
    diagnostics: {
      correctionNats: found.correctionNats,
      correctedRows: found.correctedRows,
      threshold,
    },
  };
}

function prepare(
  input: PairedInput | JointInput,
  { k, preprocessing }: LncComponentOptions,
  { random, signal }: EstimationContext,
): PreparedBlocks {
  signal.throwIfAborted();
  const prepared = prepareBlocks(input, { k, preprocessing, random });
  if (prepared.dimension <= k) return prepared;
  throw new DataInvalidError({
    where: 'columns in all',
    received: prepared.dimension,
    expected: `at most k = ${k}, whose neighbours must span a box`,
    next: `Raise k to ${prepared.dimension} or more, or reduce the dimension.`,
  });
}

/** Neighbours in a plane: a functional dependence, as far as doubles show. */
function flatWarnings({ flatRows, nats }: LncEstimate): readonly EstimateWarning[] {
  if (flatRows === 0) return [];
  return [
    {
      code: 'SATURATED',
      message: `The neighbours of ${flatRows} rows lie in a plane to 1e-10, where the correction is cut off: ${nats.toFixed(4)} nats may stand for any larger number, infinity included.`,
    },
  ];
}
