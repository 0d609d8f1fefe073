import {
  defineComponent,
  type DivergenceEstimate,
  type EstimationContext,
  type Matrix,
} from '@ggmi/core';
import { classifierLearner } from './classifier/classifier-learner.js';
import { classifierOptions, type ClassifierOptions } from './classifier/classifier-options.js';
import { binomialUpperTail, clopperPearson } from './classifier/clopper-pearson.js';
import type { LabelledRows } from './classifier/labelled-rows.js';
import { relabelledAccuracy } from './classifier/relabelled-accuracy.js';
import { splitSamples } from './classifier/split-samples.js';
import { initialiseMultilayer, multilayer, multilayerLength } from './network/multilayer.js';
import { parameterBlock } from './network/parameter-block.js';
import { MINIMUM_ROWS } from './preparation/split-rows.js';
import { train } from './training/train.js';
import { trainingWarnings } from './training/training-warnings.js';

/**
 * Classifier two-sample test as an estimator of total variation: TV ≥ 2·accuracy − 1.
 *
 * Any rule that tells rows of P from rows of Q is right with probability at most (1 + TV)/2 when both
 * are equally likely (Lopez-Paz & Oquab 2017, section 3; the bound is that of Scheffé's set). A
 * network is trained on one split, stopped by a second, and judged on equally many rows of both
 * samples of a third. The value is negative where it does worse than chance and is never clamped.
 * The interval is Clopper–Pearson's for the accuracy of this classifier. The right answers of two
 * samples that differ in difficulty are less spread than a binomial's (Hoeffding 1956, theorem 4), so
 * its coverage, and the level of the binomial p-value, hold at every sample size.
 */
export const classifierTwoSampleEstimator = defineComponent('divergence-estimator', {
  id: '@ggmi/estimator-neural/classifier-two-sample',
  summary: 'Classifier two-sample test: lower bound of total variation by held-out accuracy.',
  resultVersion: 1,
  options: classifierOptions,
  capabilities: {
    divergence: 'total-variation',
    variables: 'any',
    minimumSampleSize: MINIMUM_ROWS,
    needsSeed: true,
    resampling: 'none',
    interval: true,
  },
  needs: {},
  create: ({ options }) => ({
    estimate: (x, y, context) => estimateTotalVariation({ x, y }, options, context),
    async prepareNull(x, y, context) {
      const { splits, outputs } = await classify({ x, y }, options, context);
      return relabelledAccuracy(outputs, splits.testRows);
    },
  }),
});

async function estimateTotalVariation(
  { x, y }: { readonly x: Matrix; readonly y: Matrix },
  options: ClassifierOptions,
  context: EstimationContext,
): Promise<DivergenceEstimate> {
  const { splits, outputs, outcome } = await classify({ x, y }, options, context);
  const { rightOfX, rightOfY, rows } = rightAnswers(outputs, splits.test);
  const trials = 2 * rows;
  const successes = rightOfX + rightOfY;
  const { lower, upper } = clopperPearson({ successes, trials }, options.level);
  const variance = (right: number): number => ((right / rows) * (1 - right / rows)) / rows;
  return {
    value: successes / rows - 1,
    unit: 'probability',
    kind: 'lower-bound',
    standardError: Math.sqrt(variance(rightOfX) + variance(rightOfY)),
    interval: {
      lower: 2 * lower - 1,
      upper: 2 * upper - 1,
      level: options.level,
      method: 'analytic',
    },
    sampleSize: x.rows + y.rows,
    options,
    warnings: trainingWarnings(outcome, 'classifier'),
    diagnostics: {
      accuracy: successes / trials,
      testRows: trials,
      binomialPValue: binomialUpperTail(successes, trials, 0.5),
      classifierRounds: outcome.rounds,
      classifierBestRound: outcome.bestRound,
      classifierBestValidation: outcome.bestValidation,
    },
  };
}

/** Trains a classifier and gives its outputs on the test rows. */
async function classify(
  { x, y }: { readonly x: Matrix; readonly y: Matrix },
  options: ClassifierOptions,
  { random, signal }: EstimationContext,
) {
  signal.throwIfAborted();
  const splits = splitSamples(x, y, { options, random: random.fork('split') });
  const sizes = [x.columns, ...options.hidden, 1];
  const parameters = parameterBlock(multilayerLength(sizes));
  initialiseMultilayer(parameters, sizes, random.fork('classifier'));
  const network = multilayer({ sizes, activation: options.activation, parameters });
  const learner = classifierLearner(network, splits);
  const outcome = await train(learner, options, { random: random.fork('training'), signal });
  return { splits, outcome, outputs: network.forward(splits.test.rows).values };
}

/** Right answers by sample; an output of exactly 0 says Q. */
function rightAnswers(outputs: Float64Array, { ofX }: LabelledRows) {
  const positive = (values: Float64Array): number => values.filter((value) => value > 0).length;
  return {
    rightOfX: positive(outputs.subarray(0, ofX)),
    rightOfY: outputs.length - ofX - positive(outputs.subarray(ofX)),
    rows: ofX,
  };
}
