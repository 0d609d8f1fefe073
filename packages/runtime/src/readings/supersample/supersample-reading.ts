import { capabilitiesOf } from '../../host/component-of-kind.js';
import type { Cell } from '../../cells/cell.js';
import { estimateMiCell } from '../../cells/estimate-mi-cell.js';
import { trainSupersampleCell } from '../../cells/train-supersample-cell.js';
import { seedKeys } from '../../seeds/seed-keys.js';
import { drawAnchors, drawSynthetic } from '../arm-draws.js';
import { armTrainer, trainerCapabilities } from '../arm-trainer.js';
import type { PlanContext, PlannedPart } from '../plan-context.js';
import { intervalParameters } from '../resampled-estimate.js';
import type { SupersampleArm, SupersampleReading } from './supersample-arm.js';
import { twinDifferences } from './twin-differences.js';
import { summariseSupersample } from './supersample-quantities.js';

/**
 * The matched-n comparison: every arm trains R times on n items of its own pool, with common random
 * numbers, and the losses of trained-on and held-back twins are read as information per item.
 */
export function planSupersampleReading(
  name: string,
  reading: SupersampleReading,
  context: PlanContext,
): PlannedPart {
  const anchorPool = drawAnchors(context, 0);
  const armOf = (arm: string, pool: Cell, generator?: string): SupersampleArm =>
    planSupersampleArm(context, {
      name,
      reading,
      arm,
      pool,
      trainer: armTrainer(context, { generator }),
    });
  const anchors = armOf('anchors', anchorPool);
  const generators = Object.keys(context.config.generators).map((generator) => {
    const pool = drawSynthetic(context, { generator, replicate: 0, anchors: anchorPool });
    return armOf(generator, pool, generator);
  });
  return {
    twinDifferences: (results) =>
      context.pictures ? twinDifferences(name, [anchors, ...generators], results) : [],
    summarise: async (results) =>
      summariseSupersample({ name, reading, anchors, generators, context, results }),
  };
}

/** The cells of one arm of a supersample reading, at given option values of the trainer. */
export function planSupersampleArm(
  context: PlanContext,
  plan: {
    readonly name: string;
    readonly reading: SupersampleReading;
    readonly arm: string;
    readonly pool: Cell;
    readonly trainer: ReturnType<typeof armTrainer>;
  },
): SupersampleArm {
  const { name, reading, arm, pool, trainer } = plan;
  const { seed } = context.config;
  const runs = Array.from({ length: reading.runs }, (_, run) =>
    context.cell({
      cellType: trainSupersampleCell,
      label: `train on ${arm}, run ${run + 1} of ${name}`,
      ...trainer,
      parameters: {
        pairs: reading.pairs,
        pairing: reading.pairing,
        supersampleKey: seedKeys.supersample(seed, run),
        trainingKey: seedKeys.training(seed, run),
        predictions: trainerCapabilities(context).predictions === true,
        weights: keptWeights(context, reading),
      },
      inputs: [pool],
    }),
  );
  const readBy = (input: SupersampleInput): ReadonlyMap<string, Cell> =>
    new Map(
      estimatorsOf(context, reading, input).map((estimator) => {
        const role = `estimators.${estimator}`;
        const cell = context.cell({
          cellType: estimateMiCell,
          label: `${estimator} of ${arm} (${name})`,
          roles: { estimator: role },
          parameters: {
            ...intervalParameters(context, { role, reading: name }),
            input,
            permutations: 0,
          },
          inputs: runs,
        });
        return [estimator, cell];
      }),
    );
  return {
    arm,
    pool,
    runs,
    information: readBy('loss-pairs'),
    weightsInformation: readBy('repeated-weights'),
  };
}

type SupersampleInput = 'loss-pairs' | 'repeated-weights';

/** The estimators of a reading that take an input: loss pairs before weights where one takes both. */
export function estimatorsOf(
  context: PlanContext,
  reading: SupersampleReading,
  input: SupersampleInput,
): readonly string[] {
  return reading.estimators.filter((estimator) => {
    const { inputs } = capabilitiesOf(context.host, 'mi-estimator', `estimators.${estimator}`);
    return input === (inputs.includes('loss-pairs') ? 'loss-pairs' : 'repeated-weights');
  });
}

function keptWeights({ config }: PlanContext, { weights }: SupersampleReading) {
  if (weights === undefined) return null;
  return {
    dimensions: weights === 'full' ? null : weights.dimensions,
    projectionKey: seedKeys.projection(config.seed),
  };
}
