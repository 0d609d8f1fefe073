import type { Cell } from '../../cells/cell.js';
import { estimateDivergenceCell } from '../../cells/estimate-divergence-cell.js';
import { estimateEntropyCell } from '../../cells/estimate-entropy-cell.js';
import { estimateMiCell } from '../../cells/estimate-mi-cell.js';
import { trainReplicateCell } from '../../cells/train-replicate-cell.js';
import { seedKeys } from '../../seeds/seed-keys.js';
import { drawAnchors, drawHeldOut, drawSynthetic } from '../arm-draws.js';
import { armTrainer } from '../arm-trainer.js';
import type { PlanContext, PlannedPart } from '../plan-context.js';
import { intervalParameters } from '../resampled-estimate.js';
import type { ReplicateArm, ReplicateReading } from './replicate-arm.js';
import { summariseReplicates } from './replicate-quantities.js';

/**
 * R independent replicates of (S_anchor, W', S_gen, W): I(summary(S); projection(W)) over them,
 * the entropy of an item, the divergence of items from D, and the generalization gaps of all arms.
 */
export function planReplicateReading(
  name: string,
  reading: ReplicateReading,
  context: PlanContext,
): PlannedPart {
  const replicates = Array.from({ length: reading.replicates }, (_, index) => index);
  const anchorDraws = replicates.map((index) => drawAnchors(context, index));
  const heldOut = replicates.map((index) => drawHeldOut(context, index));
  const armOf = (arm: string, draws: readonly Cell[], generator?: string): ReplicateArm => {
    const trainings = draws.map((data, index) =>
      trainReplicate(context, reading, { arm, generator, index, data, heldOut: heldOut[index]! }),
    );
    return {
      arm,
      draws,
      trainings,
      ...planEstimates(context, { name, reading, arm, draws, trainings, heldOut }),
    };
  };
  const anchors = armOf('anchors', anchorDraws);
  const generators = Object.keys(context.config.generators).map((generator) =>
    armOf(
      generator,
      replicates.map((replicate) =>
        drawSynthetic(context, { generator, replicate, anchors: anchorDraws[replicate]! }),
      ),
      generator,
    ),
  );
  return {
    summarise: (results) =>
      summariseReplicates({ name, reading, anchors, generators, context, results }),
  };
}

function trainReplicate(
  context: PlanContext,
  reading: ReplicateReading,
  run: {
    readonly arm: string;
    readonly generator?: string | undefined;
    readonly index: number;
    readonly data: Cell;
    readonly heldOut: Cell;
  },
): Cell {
  const { seed } = context.config;
  return context.cell({
    cellType: trainReplicateCell,
    label: `train on ${run.arm}, replicate ${run.index + 1}`,
    ...armTrainer(context, { generator: run.generator }),
    parameters: {
      seedKey: seedKeys.training(seed, run.index),
      summary: reading.summary,
      dimensions: reading.projection === 'full' ? null : reading.projection.dimensions,
      projectionKey: seedKeys.projection(seed),
    },
    inputs: [run.data, run.heldOut],
  });
}

function planEstimates(
  context: PlanContext,
  arm: {
    readonly name: string;
    readonly reading: ReplicateReading;
    readonly arm: string;
    readonly draws: readonly Cell[];
    readonly trainings: readonly Cell[];
    readonly heldOut: readonly Cell[];
  },
): Pick<ReplicateArm, 'information' | 'entropy' | 'divergence'> {
  const { config } = context;
  const isVector = context.host.component('anchors').capabilities['produces'] === 'vector';
  const information = arm.reading.estimators.map((estimator): [string, Cell] => {
    const role = `estimators.${estimator}`;
    const interval = intervalParameters(context, { role, reading: arm.name });
    const cell = context.cell({
      cellType: estimateMiCell,
      label: `${estimator} of ${arm.arm} (${arm.name})`,
      roles: { estimator: role },
      parameters: { ...interval, input: 'paired', permutations: config.intervals.permutations },
      inputs: arm.trainings,
    });
    return [estimator, cell];
  });
  const entropy = Object.keys(isVector ? config.entropyEstimators : {}).map(
    (estimator): [string, Cell] => {
      const role = `entropyEstimators.${estimator}`;
      const cell = context.cell({
        cellType: estimateEntropyCell,
        label: `${estimator} of an item of ${arm.arm}`,
        roles: { estimator: role },
        parameters: intervalParameters(context, { role, reading: arm.name }),
        inputs: arm.draws,
      });
      return [estimator, cell];
    },
  );
  const compared = isVector && arm.arm !== 'anchors' ? config.divergenceEstimators : {};
  const divergence = Object.keys(compared).map((estimator): [string, Cell] => {
    const role = `divergenceEstimators.${estimator}`;
    const cell = context.cell({
      cellType: estimateDivergenceCell,
      label: `${estimator} between D and ${arm.arm}`,
      roles: { estimator: role },
      parameters: {
        ...intervalParameters(context, { role, reading: arm.name }),
        permutations: config.intervals.permutations,
      },
      inputs: [...arm.heldOut, ...arm.draws],
    });
    return [estimator, cell];
  });
  return {
    information: new Map(information),
    entropy: new Map(entropy),
    divergence: new Map(divergence),
  };
}
